// Package disk knows the place where the database lies: how much room is left there, and to whom files beside it belong.
package disk

// Low is the free space below which a disk is nearly full: a few of the largest emails with what is made of them.
const Low = 256 << 20
