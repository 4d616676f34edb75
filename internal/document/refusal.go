package document

// reasons says, for each format that is no blog, why, as the rest of the sentence "The file “x” …".
var reasons = map[Format]Refusal{
	Locked:   {Why: Unreadable, Reason: "is protected with a password"},
	Sealed:   {Why: Unreadable, Reason: "is encrypted"},
	Macro:    {Why: Unsafe, Reason: "contains macros"},
	Program:  {Why: Unsafe, Reason: "is a program or a script"},
	Pages:    {Why: Unsupported, Reason: "is an Apple Pages file"},
	Slides:   {Why: Unsupported, Reason: "is a presentation"},
	Sheet:    {Why: Unsupported, Reason: "is a spreadsheet"},
	Image:    {Why: Unsupported, Reason: "is a picture"},
	Media:    {Why: Unsupported, Reason: "is a sound or video recording"},
	Calendar: {Why: Unsupported, Reason: "is a calendar entry"},
	Contact:  {Why: Unsupported, Reason: "is a contact card"},
	Email:    {Why: Unsupported, Reason: "is an email"},
	TNEF:     {Why: Unsupported, Reason: "is an Outlook package (winmail.dat)"},
	Link:     {Why: Unsupported, Reason: "is only a link to a document, not the document itself"},
	Zip:      {Why: Unsupported, Reason: "is a zip archive"},
	Unknown:  {Why: Unsupported, Reason: "is not a document that can be read"},
}

// refuse returns the refusal of a format that no blog comes in.
func refuse(f Format) *Refusal {
	r, ok := reasons[f]
	if !ok {
		r = reasons[Unknown]
	}
	r.Format = f
	return &r
}

// damaged is the refusal of a file that is not what its format promises.
func damaged(f Format) *Refusal {
	return &Refusal{Why: Unreadable, Format: f, Reason: "arrived damaged and cannot be opened"}
}

// locked is the refusal of a file that asks for a password.
func locked(f Format) *Refusal {
	return &Refusal{Why: Unreadable, Format: f, Reason: reasons[Locked].Reason}
}

// oversized is the refusal of a file that goes beyond a limit.
func oversized(f Format) *Refusal {
	return &Refusal{Why: Unreadable, Format: f, Reason: "is too large or too deeply nested to be read safely"}
}

// empty is the refusal of a file with nothing in it to read.
func empty(f Format) *Refusal {
	return &Refusal{Why: Unreadable, Format: f, Reason: "is empty"}
}
