package wording

// Weekday and Month are the names of the days and the months in small letters, for a phrase to be made of.
const (
	Weekday = `(?:mon|tues|wednes|thurs|fri|satur|sun)day`
	Month   = `(?:january|february|march|april|may|june|july|august|september|october|november|december)`
)
