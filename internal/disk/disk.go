// Package disk tells how much room is left where the database lies.
package disk

// Low is the free space below which a disk is nearly full: a few of the largest emails with what is made of them.
const Low = 256 << 20
