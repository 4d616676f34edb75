package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"copydesk/internal/store"
)

// offerable is a description that is too long, and cut the shorter one that our letter offers for it.
const (
	offerable = "We asked people in nine towns about the form they disliked most, and then we stopped sending it. What happened after that surprised everybody in the council, including me."
	cut       = "We asked people in nine towns about the form they disliked most, and then we stopped sending it."
)

// firstMails are the emails that the replies of replyStories answer.
var firstMails = map[string]string{
	"complete":            "Title: " + title + "\nDescription: " + descr + "\nTheme: 3",
	"without title":       "Description: " + descr + "\nTheme: 3",
	"without description": "Title: " + title + "\nTheme: 3",
	"without theme":       "Title: " + title + "\nDescription: " + descr,
	"title alone":         "Title: " + title,
	"description of 170":  "Title: " + title + "\nDescription: " + offerable + "\nTheme: 3",
}

// replyStories are what people write in answer to our letter, the outcome, and what the submission then holds. What is
// not named stays as it was.
var replyStories = []struct {
	first, reply, outcome string
	title, description    string
	themes                []int
	twitter, bio          string
}{
	// one thing was asked for, and given without a label
	{first: "without description", reply: "Kia ora, sorry! A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "Never mind, a colleague told me. It is: What happens to a town that stops sending the form?", outcome: "accepted", description: "What happens to a town that stops sending the form?"},
	{first: "without description", reply: "I did give you a description. It is on the second page under the photograph. Did anybody read it?", outcome: "referred"},
	{first: "without title", reply: "We argued about this for an hour and ended up with \"Nine doors and a bell\", if that is not too plain for you.", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without theme", reply: "Which theme would you recommend? I hesitate between 1 and 3.", outcome: "referred"},
	{first: "without theme", reply: "Which theme should we go for? We had 2 in mind.", outcome: "referred"},
	{first: "without theme", reply: "Re point 1: 2", outcome: "accepted", themes: []int{2}},
	{first: "without theme", reply: "Let's say 3 then.", outcome: "accepted", themes: []int{3}},
	{first: "without theme", reply: "People it is", outcome: "accepted", themes: []int{3}},
	{first: "without theme", reply: "I can't quite decide between 2 and 4. What do you think?", outcome: "referred"},
	{first: "without theme", reply: "I could not decide at first, but 4 it is.", outcome: "accepted", themes: []int{4}},
	{first: "without theme", reply: "It's the second one.", outcome: "accepted", themes: []int{2}},
	{first: "without title", reply: "“Nine doors and a bell” is what we had in mind.", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without title", reply: "Our working title was Nine doors and a bell, happy to go with that.", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "title alone", reply: "Re 1: A town found that the form was the service.\n\nRe 2: theme 4", outcome: "accepted", description: "A town found that the form was the service.", themes: []int{4}},
	{first: "complete", reply: "Oops, \"stamp\" should be \"stamps\" in the description.", outcome: "accepted", description: "What a council learned from three returned envelopes and a stamps."},
	{first: "without description", reply: "¡Hola! Perdón por el olvido. Subtítulo: A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "description of 170", reply: "Ok ok. How a council counted the envelopes that its neighbours returned.", outcome: "accepted", description: "How a council counted the envelopes that its neighbours returned."},
	{first: "complete", reply: "Top, dank je wel!", outcome: "noted"},
	{first: "complete", reply: "Guten Tag,\n\nvielen Dank für die schnelle Rückmeldung!", outcome: "noted"},
	{first: "without description", reply: "Copying in Tim, who will send you the description.", outcome: "noted"},
	{first: "without description", reply: "I've copied in Tim, who has a question about the theme.", outcome: "referred"},
	{first: "without description", reply: "Thank you. I will need to run the cuts past two colleagues, but you will have the new version by Friday morning at the latest.", outcome: "noted"},
	{first: "complete", reply: "Thanks, but my surname is spelt with an accent.", outcome: "referred"},
	{first: "without description", reply: "Does the description count towards the word limit? And may it have a question mark?", outcome: "referred"},
	{first: "without title", reply: "Hi there, sorry about that. Could we call it “Nine doors and a bell”? Thanks, Jane", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without title", reply: "Let's go with: Nine doors and a bell", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without description", reply: "Thanks for this. A town found that the form was the service. Best, Jane", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without theme", reply: "Either is fine but we would prefer Bridging the gap", outcome: "accepted", themes: []int{4}},
	{first: "title alone", reply: "1. A town found that the form was the service.\n\n2. Bridging the gap\n\nThanks\nJane", outcome: "accepted", description: "A town found that the form was the service.", themes: []int{4}},
	{first: "title alone", reply: "1) A town found that the form was the service.\n2) 5 - COVID-19", outcome: "accepted", description: "A town found that the form was the service.", themes: []int{5}},
	{first: "title alone", reply: "A town found that the form was the service.\n\nTheme 4 please.", outcome: "accepted", description: "A town found that the form was the service.", themes: []int{4}},
	{first: "without theme", reply: "Hello,\n\n* the theme is Health\n\nJane", outcome: "needs-correction"},
	{first: "without theme", reply: "- the theme is People", outcome: "accepted", themes: []int{3}},
	{first: "complete", reply: "* please change the title to Nine doors and a bell", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without theme", reply: "The theme is up to you.", outcome: "referred"},
	{first: "without description", reply: "- A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "“A town found that the form was the service”?", outcome: "accepted", description: "A town found that the form was the service"},
	{first: "without description", reply: "It was in the document, the description, under the title: “A town found that the form was the service”.", outcome: "accepted", description: "A town found that the form was the service"},

	{first: "without description", reply: "Knew I had forgotten something. Will this do for the strapline?\n\nA town found that the form was the service.\n\nIf it needs to be snappier, shout.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "title alone", reply: "2, and “A town found that the form was the service.”. In a rush, sorry, J", outcome: "accepted", description: "A town found that the form was the service.", themes: []int{2}},
	{first: "without title", reply: "Title is Nine doors and a bell (I know, too long).", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without description", reply: "The end of the week has arrived :) “A town found that the form was the service.”", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "Of course! Blogs desk - here you go: A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "complete", reply: "Looks perfect, nothing to change from our side.", outcome: "noted"},
	{first: "complete", reply: "When you tweet it, mention @acme and @civictech please.", outcome: "referred"},
	{first: "description of 170", reply: "Ah. Just lop off the last sentence then.", outcome: "accepted", description: cut},
	{first: "description of 170", reply: "Could the description end after “then we stopped sending it.”?", outcome: "accepted", description: cut},
	{first: "complete", reply: "Please drop the last sentence.", outcome: "referred"},
	{first: "description of 170", reply: "Please do not cut the last sentence.", outcome: "referred"},
	{first: "without description", reply: "My boss shouted at me! “Where on earth has that blog of yours gone?”", outcome: "referred"},
	{first: "without description", reply: "Description: A town found that the form was the service.\n\nThe line in the file? That was the wrong one.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "Disgrifiad: A town found that the form was the service.\n\nDiolch yn fawr", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "Description: The form was the service. Oops no, that is the wrong one, ignore this email.", outcome: "referred"},
	{first: "without description", reply: "From Tom: “A town found that the form was the service.”", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without title", reply: "We are torn between “Nine doors and a bell” and “The stamp” – you choose!", outcome: "referred"},
	{first: "complete", reply: "Also can we move it from People to Future gazing?", outcome: "accepted", themes: []int{1}},
	{first: "complete", reply: "Can you please move it from People to Bridging the gap?", outcome: "accepted", themes: []int{4}},
	{first: "without description", reply: "Two for you to choose from:\n\nA town found that the form was the service.\n\nThe form that a town stopped sending.", outcome: "referred"},
	{first: "without description", reply: "Thinking about it, the first one please.", outcome: "referred"},

	{first: "without description", reply: "Sorry that I forgot the description of my blog “The letter nobody opened”. I'll send it tomorrow.", outcome: "noted"},
	{first: "without description", reply: "Where should the description of “The letter nobody opened” go?", outcome: "referred"},
	{first: "without description", reply: "You asked for a description of my blog The letter nobody opened. Here it is: A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "I left out the sub-title of my blog, sorry. It's “A town found that the form was the service.”", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "description of 170", reply: "Right, shorter: A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "complete", reply: "Oh dear, the title should say letters, not letter (there were two).", outcome: "referred"},
	{first: "complete", reply: "Hmm, I'm not sure about the title any more.", outcome: "referred"},
	{first: "complete", reply: "There's a typo in the title: “letter” has two t's.", outcome: "referred"},
	{first: "complete", reply: "Could it appear under Future gazing too?", outcome: "accepted", themes: []int{1, 3}},
	{first: "without title", reply: "Nine doors and a bell - sorry about that!", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "complete", reply: "Please change the title of “The letter nobody opened” to “Nine doors and a bell”.", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "complete", reply: "Description: none, please remove it", outcome: "referred"},
	{first: "complete", reply: "Title: nine doors and a bell (all lower case, please)", outcome: "accepted", title: "nine doors and a bell"},
	{first: "complete", reply: "If you can't publish it on Tuesday we would rather withdraw it.", outcome: "referred"},
	{first: "without description", reply: "Description: A town and its from.\n\nSorry, that should be form: A town and its form.", outcome: "accepted", description: "A town and its form."},
	{first: "without description", reply: "Description: What a town learned from a form.\n\nor\n\nDescription: What a town learned about a form.", outcome: "referred"},
	{first: "complete", reply: "Silly me, the description is wrong.", outcome: "referred"},
	{first: "complete", reply: "Please can the title read Nine doors and a bell on the website?", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "complete", reply: "Here's the new version.", outcome: "needs-correction"},
	{first: "complete", reply: "Please ignore the typo, the new version will follow.", outcome: "referred"},
	{first: "without theme", reply: "Revolution is for people, not for machines.", outcome: "referred"},
	{first: "without theme", reply: "Carbon: people matter more", outcome: "referred"},
	{first: "without theme", reply: "Need 2.", outcome: "referred"},
	{first: "without theme", reply: "The wind blows for people and gulls alike, as we say here.", outcome: "referred"},
	{first: "without theme", reply: "My director votes for people.", outcome: "accepted", themes: []int{3}},
	{first: "without theme", reply: "Letters is for people.", outcome: "referred"},
	{first: "without theme", reply: "The letter nobody opened is for people.", outcome: "accepted", themes: []int{3}},
	{first: "without theme", reply: "Our first choice is people.", outcome: "accepted", themes: []int{3}},
	{first: "complete", reply: "People should be theme 4.", outcome: "referred"},

	// of several the desk would have to choose
	{first: "without description", reply: "Two options, whichever you prefer:\n\nA town found that the form was the service.\n\nThe form that a town stopped sending.", outcome: "referred"},
	{first: "without description", reply: "A town found that the form was the service.\n\nOr, if you prefer:\n\nThe form that a town stopped sending.", outcome: "referred"},
	{first: "without description", reply: "1. A town found that the form was the service.\n2. The form that a town stopped sending.", outcome: "referred"},

	// what is said to the desk is no description
	{first: "without description", reply: "Thank you so much, that is great news. We look forward to seeing it.", outcome: "noted"},
	{first: "without description", reply: "Thanks for letting me know. I will come back to you with the description by Thursday.", outcome: "noted"},
	{first: "without description", reply: "This is wrong, our blog does have a description!", outcome: "referred"},
	{first: "without description", reply: "I do not agree with this.", outcome: "referred"},
	{first: "without description", reply: "I did include a description – it's the line in italics at the top of the document. Please check again.", outcome: "referred"},
	{first: "without description", reply: "I'm away until Thursday but will send it when I'm back. Jane", outcome: "noted"},
	{first: "without description", reply: "Back now. A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "Here it is:\n\n“A town found that the form was the service.” (44 characters including spaces)", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "Please see my answer in red below.", outcome: "referred"}, // our letter is not quoted
	{first: "without theme", reply: "Whichever you think best", outcome: "referred"},
	{first: "without theme", reply: "Let me check with the author and come back to you.", outcome: "noted"},
	{first: "without description", reply: "Many thanks for getting in touch. I have asked the team, and the line they propose is “A town found that the form was the service.”", outcome: "referred"},
	{first: "complete", reply: "Thanks for your email, it has been passed to the author, who asks for the theme to be 4.", outcome: "referred"},
	{first: "title alone", reply: "Thanks for coming back so quickly. Our clerk is travelling until Thursday; would Friday morning be all right for it?", outcome: "referred"},
	{first: "without title", reply: "Hi,\n\nThis inbox is not monitored over the weekend. We will pick up your message on Monday.\n\nThe Stamp Team", outcome: "referred"},
	{first: "without description", reply: "Many thanks for your message. The press team is on a four-day week. In an emergency contact the duty manager.", outcome: "referred"},
	{first: "without description", reply: "Description: A town found that the form was the service.\n\nIf that is too dry, use this instead:\n\nDescription: The form was the service.", outcome: "referred"},
	{first: "without description", reply: "As my colleague told you yesterday: A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "What does a register learn from envelopes that nobody opened?\n\nIf that is too long I can cut it.", outcome: "accepted", description: "What does a register learn from envelopes that nobody opened?"},
	{first: "without description", reply: "Thank you for the swift reply. The photo came out rather dark.", outcome: "referred"},
	{first: "without description", reply: "Thanks for this. My colleague wrote most of it.", outcome: "referred"},
	{first: "without description", reply: "Jane has worked in museums for thirty years.", outcome: "referred"},
	{first: "without theme", reply: "It is mostly about how the council changed, so Bridging the gap I guess.", outcome: "accepted", themes: []int{4}},
	{first: "without theme", reply: "Thanks. It has been raining all week here.", outcome: "referred"},
	{first: "without theme", reply: "Thanks! It has rained all week here. I'll let you know the theme tomorrow.", outcome: "noted"},
	{first: "complete", reply: "Sorry, me again. Make that: Title: Nine doors and a bell", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without description", reply: "What about: Envelopes that nobody in the register opened?", outcome: "accepted", description: "Envelopes that nobody in the register opened?"},
	{first: "without description", reply: "Is \"Envelopes that nobody in the register opened\" long enough?", outcome: "referred"},
	{first: "complete", reply: "One thought from the beach: \"Nine doors at 4.12\" would be a snappier title. Only if it is not too late!", outcome: "accepted", title: "Nine doors at 4.12"},
	{first: "without title", reply: "Bonjour,\n\nLe titre : Nine doors and a bell\n\nBien cordialement,\nJane", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "complete", reply: "Moira's job title is Head of Travel.", outcome: "referred"},
	{first: "without description", reply: "If not: A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "It should say: A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "Here goes - A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "How about this? A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "Suggested description - A town found that the form was the service. - hope that works", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "Description as follows: A town found that the form was the service. (44 characters)", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "1. A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "My colleague Tom will send you the description later today.", outcome: "noted"},
	{first: "without description", reply: "I will be on holiday until 7 December. In my absence please contact Ann Lee on 01632 960 111.", outcome: "referred"},
	{first: "without description", reply: "See the email I sent on Monday, it has all the details.", outcome: "referred"},
	{first: "without title", reply: "Any suggestions?", outcome: "referred"},
	{first: "without title", reply: "Would \"Nine doors and a bell\" do?", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without title", reply: "Working title was Nine doors and a bell", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without description", reply: "Morning! Yes of course, sorry. A town found that the form was the service. Have a lovely weekend, Jane", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "Great towns find that the form is the service.", outcome: "accepted", description: "Great towns find that the form is the service."},
	{first: "without description", reply: "Point 1 - A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "The 150 characters: A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "My suggestion would be “A town found that the form was the service.” but feel free to edit.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "I have added it to the document, see attached", outcome: "needs-correction"}, // nothing is
	{first: "without description", reply: "Our press officer is off sick so there may be a delay, apologies.", outcome: "noted"},
	{first: "without description", reply: "Hello, who is this?", outcome: "referred"},
	{first: "without theme", reply: "Can it be under more than one theme?", outcome: "referred"},
	{first: "without theme", reply: "Could fit under 2 or 3, whichever you have fewer of", outcome: "accepted", themes: []int{2, 3}},
	{first: "without theme", reply: "All of them!", outcome: "accepted", themes: []int{1, 2, 3, 4, 5}},
	{first: "complete", reply: "Please remove “Ray” from paragraph two.", outcome: "referred"},
	{first: "complete", reply: "Perfect, thanks. P.S. my surname has two Ns.", outcome: "referred"},
	{first: "without theme", reply: "See inline.", outcome: "referred"},
	{first: "title alone", reply: "Theme 4, and for the description: A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service.", themes: []int{4}},
	{first: "without description", reply: "##- Please type your reply above this line -##\n\nThank you for contacting Acme. Your request (48213) has been received and is being reviewed by our support staff.", outcome: "ignored"},

	// talk beside the value, and instead of it
	{first: "without description", reply: "Ah, sorry, that got lost between two versions.\n\nHere is a one-sentence description for you.\n\nA town found that the form was the service.\n\nHappy to discuss.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "Sorry for the slow reply – it has been one of those weeks.\n\nSomething like this? A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "Thanks. I was travelling yesterday so only saw this now.\n\nThis should fit: A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "Apologies, I thought I had included it.\n\nWe’ll turn it round by the deadline.", outcome: "noted"},
	{first: "without description", reply: "One small correction: it was a Thursday, not a Friday.", outcome: "referred"},
	{first: "without description", reply: "Please replace the final paragraph with this: “Next year we begin with the letters, and the screens can wait.”", outcome: "needs-correction"},
	{first: "without description", reply: "Unless the figures are confirmed we would have to withdraw.", outcome: "referred"},
	{first: "without title", reply: "Silly me.\n\nA title for you: Nine doors and a bell", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without title", reply: "Working title was wrong, sorry. It should be “Nine doors and a bell”", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without title", reply: "Please use Nine doors and a bell as the title", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without theme", reply: "I shall provide a shorter one by tomorrow.", outcome: "noted"},
	{first: "complete", reply: "Much appreciated.\n\nAre we allowed to mention our product?\n\nBest,\nJane", outcome: "referred"},
	{first: "complete", reply: "Much appreciated.\n\nPlease change the theme to 4.\n\nBest,\nJane", outcome: "accepted", themes: []int{4}},
	{first: "complete", reply: "Thank you for letting us know. We would rather have it in Bridging the gap.", outcome: "accepted", themes: []int{4}},
	{first: "complete", reply: "If it cannot appear before Thursday we may have to withdraw it.\n\nIf you need anything further please do not hesitate to contact me.", outcome: "referred"},
	{first: "complete", reply: "👍\n\nAny problems, just give me a shout.", outcome: "noted"},
	{first: "description of 170", reply: "Absolutely fine.\n\nIf you need anything further please do not hesitate to contact me.", outcome: "accepted", description: cut},

	// of several paragraphs the likeliest is taken; what may as well be talk only where it speaks of the blog's subject
	{first: "without description", reply: "I have now spoken to the author.\n\nDoes this work for you?\n\nA town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "It was good to hear from you.\n\nA town found that the form was the service.\n\nGetting there slowly.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "I have now spoken to the author about all of this.", outcome: "referred"},
	{first: "without description", reply: "Sorry is a word that councils find hard: this is how ours learnt to put it into a letter.", outcome: "accepted", description: "Sorry is a word that councils find hard: this is how ours learnt to put it into a letter."},
	{first: "without title", reply: "My fault entirely. Do links count towards the words?\n\nHappy for you to edit as you see fit.", outcome: "referred"},
	{first: "without title", reply: "Good point, well made.\n\nNine doors and a bell", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "complete", reply: "Dear Blogs,\n\nGosh, that was quick.\n\nThe sub-title is in the document already.", outcome: "referred"},
	{first: "complete", reply: "I would like to change the title: Nine doors and a bell", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "complete", reply: "That looks great, thank you.", outcome: "noted"},

	{first: "without description", reply: "That’s my fault.\n\nOurs is now: A town found that the form was the service.\n\nWith thanks and best wishes from Cardiff.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "On the description: A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without description", reply: "Are the blogs edited before they go up?", outcome: "referred"},
	{first: "without description", reply: "As requested:\n\nI’ll get it done this afternoon.", outcome: "noted"},
	{first: "without theme", reply: "She will send you the right one herself.\n\nEver,", outcome: "noted"},
	{first: "description of 170", reply: "Lovely, yes.", outcome: "accepted", description: cut},
	{first: "description of 170", reply: "I have rewritten it: We stopped sending the form.", outcome: "accepted", description: "We stopped sending the form."},
	{first: "description of 170", reply: "We have shortened it to “We stopped sending the form.”", outcome: "accepted", description: "We stopped sending the form."},
	{first: "complete", reply: "My Twitter handle is @janepost\n\nDo you need anything else from me?", outcome: "accepted", twitter: "@janepost"},

	{first: "description of 170", reply: "Much obliged for the guidance.\n\nThe author will be in touch.", outcome: "noted"},
	{first: "without description", reply: "I was not aware of that rule.\n\nDescription below.\n\nA town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without title", reply: "Sorry! It is “Nine doors and a bell”.", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "complete", reply: "Could you add my Twitter name, @janepost?", outcome: "accepted", twitter: "@janepost"},
	{first: "complete", reply: "That was a mistake – we do want it to appear.", outcome: "referred"},

	// the shorter description is taken, refused, put off, replaced
	{first: "description of 170", reply: "👍", outcome: "accepted", description: cut},
	{first: "description of 170", reply: "Please go ahead with your suggestion", outcome: "accepted", description: cut},
	{first: "description of 170", reply: "OK, shorter then:\n\nWe stopped sending the form that people in nine towns disliked most.", outcome: "accepted", description: "We stopped sending the form that people in nine towns disliked most."},
	{first: "description of 170", reply: "Title: unchanged\nDescription: We stopped sending the form.\nTheme: as before", outcome: "accepted", description: "We stopped sending the form."},
	{first: "description of 170", reply: "Yes - and sorry it was too long", outcome: "accepted", description: cut},
	{first: "description of 170", reply: "Shorter: We stopped sending the form.", outcome: "accepted", description: "We stopped sending the form."},
	{first: "description of 170", reply: "It is only 149 characters in Word.", outcome: "referred", description: offerable},
	{first: "description of 170", reply: "Not ideal. Can we discuss?", outcome: "referred", description: offerable},
	{first: "description of 170", reply: "Cut the last bit: We stopped sending the form.", outcome: "accepted", description: "We stopped sending the form."},
	{first: "description of 170", reply: "No, please keep mine as it is", outcome: "referred", description: offerable},
	{first: "description of 170", reply: "Please do not use that one, I will send another", outcome: "noted", description: offerable},
	{first: "description of 170", reply: "OK, I will shorten it and come back to you", outcome: "noted", description: offerable},
	{first: "description of 170", reply: "Hmm, how about: We stopped sending the form that people in nine towns disliked most.", outcome: "accepted", description: "We stopped sending the form that people in nine towns disliked most."},

	// changes after acceptance, in sentences
	{first: "complete", reply: "Can the title be changed to 'Nine doors and a bell' please?", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "complete", reply: "Is it too late to change the title? We would prefer “Nine doors and a bell”.", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "complete", reply: "Please change the title from “" + title + "” to “Nine doors and a bell”.", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "complete", reply: "Please could you replace the sub-title with the following:\n\nA town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "complete", reply: "Could the description read: A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "complete", reply: "Could you move it to Bridging the gap please?", outcome: "accepted", themes: []int{4}},
	{first: "complete", reply: "Can you change the theme from 3 to 4?", outcome: "accepted", themes: []int{4}},
	{first: "complete", reply: "Please add theme 4 as well.", outcome: "accepted", themes: []int{3, 4}},
	{first: "complete", reply: "Great news, thanks! Could it also go under Bridging the gap?", outcome: "accepted", themes: []int{3, 4}},
	{first: "without description", reply: "Voici le sous-titre : A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "description of 170", reply: "Many thanks for your suggestion, which we are content with.", outcome: "accepted", description: cut},
	{first: "complete", reply: "My Twitter handle is @janepost", outcome: "accepted", twitter: "@janepost"},
	{first: "complete", reply: "Hi, here is my bio:\n\nJane Doe runs the post room of Acme and collects stamps.\n\nBest,\nJane", outcome: "accepted", bio: "Jane Doe runs the post room of Acme and collects stamps."},

	// what an answer only speaks of, or leaves to the desk
	{first: "complete", reply: "Theme 4 was popular last year as well.", outcome: "referred"},
	{first: "complete", reply: "Thanks. It fits theme 4 better, I sometimes think, but it is your call.", outcome: "referred"},
	{first: "complete", reply: "If you prefer, theme 4 would fit too. Up to you!", outcome: "referred"},
	{first: "without theme", reply: "Theme 4 would fit, but it is your call.", outcome: "accepted", themes: []int{4}},
	{first: "complete", reply: "Please cancel the change of title to “Nine doors and a bell”.", outcome: "referred"},
	{first: "complete", reply: "I was told the headline would be “Nine doors and a bell”. If not, withdraw.", outcome: "referred"},
	{first: "complete", reply: "Ann says the title should be “Nine doors and a bell”, but I told her no.", outcome: "referred"},
	{first: "without description", reply: "I will send the description tomorrow. Theme 4 is keeping me busy elsewhere.", outcome: "noted"},
	{first: "complete", reply: "Our intern wants to rename it “Nine doors and a bell”. I said not on my watch.", outcome: "referred"},
	{first: "complete", reply: "We toyed with “Nine doors and a bell” as a headline. In the end the old one won.", outcome: "referred"},
	{first: "complete", reply: "I write a column called “Nine doors and a bell” in the local paper, should you need more.", outcome: "noted"},
	{first: "complete", reply: "You could put it under theme 4 as well if that suits your numbers better.", outcome: "referred"},
	{first: "complete", reply: "You list the theme as 3; it should be 4.", outcome: "accepted", themes: []int{4}},
	{first: "without title", reply: "Jane is at a conference called “Maps and minds” and will answer next week.\n\nHer office", outcome: "noted"},
	{first: "without theme", reply: "We considered theme 5 but decided against it; theme 2 it is.", outcome: "accepted", themes: []int{2}},
	{first: "without description", reply: "Thanks, I was told it had come with the file. Anyway: A town found that the form was the service.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "without title", reply: "We considered “Ten doors” but decided against it. Please use “Nine doors and a bell”.", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without description", reply: "It will have the same description as last year’s, which I need to dig out.", outcome: "referred"},
	{first: "without theme", reply: "Our last one was for theme 5. I need to ask which this one is for.", outcome: "referred"},
	{first: "complete", reply: "Theme 5 was my second choice. I would like theme 1 instead please.", outcome: "accepted", themes: []int{1}},
	{first: "complete", reply: "Please use this title: Nine doors!", outcome: "accepted", title: "Nine doors!"},

	// what an answer gives, whatever else it tells
	{first: "without title", reply: "I see that I forgot the title: “Nine doors and a bell”.", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without description", reply: "As agreed last week, the description is “A town found that the form was the service.”", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "description of 170", reply: "The description could be “A town found that the form was the service.” Your call.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "description of 170", reply: "I have cut the description to “A town found that the form was the service.”, if you think that is short enough.", outcome: "accepted", description: "A town found that the form was the service."},
	{first: "complete", reply: "Please change the title to “Nine doors and a bell”, if you think that works.", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "complete", reply: "The title is good without the comma.", outcome: "referred"},
	{first: "complete", reply: "Please do not use Acme as our organisation.", outcome: "referred"},
	{first: "without title", reply: "The office", outcome: "accepted", title: "The office"},
	{first: "without theme", reply: "We thought of theme 2, but theme 4 won.", outcome: "accepted", themes: []int{4}},
	{first: "complete", reply: "A description that includes the town would be “A town found that the form was the service.”", outcome: "accepted", description: "A town found that the form was the service."},

	{first: "complete", reply: "You list Acme Trust as my organisation.", outcome: "referred"},
	{first: "complete", reply: "Please put Priya Raman down for our organisation.", outcome: "referred"},
	{first: "complete", reply: "It looks back at last year so theme 4 fits best.", outcome: "accepted", themes: []int{4}},
	{first: "without title", reply: "I understand that a title is needed and we pick “Nine doors and a bell”.", outcome: "accepted", title: "Nine doors and a bell"},
	{first: "without title", reply: "We called it “Nine doors and a bell” – is that right?", outcome: "referred"},
	{first: "without title", reply: "Our first title was “Ten doors”, now it is “Nine doors and a bell”.", outcome: "referred"},
	{first: "without title", reply: "What “normal” meant last year", outcome: "accepted", title: "What “normal” meant last year"},

	// what only a person can do
	{first: "complete", reply: "Please change “form” to “paper” in the second paragraph.", outcome: "referred"},
	{first: "complete", reply: "In paragraph 2 we wrote 2019, it should be 2018. Please amend.", outcome: "referred"},
	{first: "complete", reply: "One small edit: the quote in the third paragraph should be attributed to Ann Lee, not Anne Lee.", outcome: "referred"},
	{first: "complete", reply: "Is theme 4 still open?", outcome: "referred"},
}

func TestReplies(t *testing.T) {
	t.Parallel()
	for _, c := range replyStories {
		t.Run(fmt.Sprintf("%s/%.40s", c.first, c.reply), func(t *testing.T) {
			o := newOffice(t)
			m := fullBlog("1@acme.example")
			m.body, m.files = "Blog attached.\n\n"+firstMails[c.first], map[string]string{"blog.md": article(1, 450)}
			o.deliver(m)
			before := o.submission("SS20-1")
			got := o.reply(mail{body: c.reply})
			if words := strings.Fields(got); words[1] != c.outcome {
				t.Errorf("got %s, want %s", got, c.outcome)
			}
			want := before
			if c.title != "" {
				want.Blog.Title = c.title
			}
			if c.description != "" {
				want.Blog.Description = c.description
			}
			if c.themes != nil {
				want.Blog.Themes = c.themes
			}
			want.Blog.Author.Twitter, want.Blog.Author.Bio = c.twitter, c.bio
			if is := o.submission("SS20-1"); said(is) != said(want) {
				t.Errorf("got  %s\nwant %s", said(is), said(want))
			}
		})
	}
}

// said is what people have said of a submission.
func said(s store.Submission) string {
	return fmt.Sprintf("%q %q %v %+v", s.Blog.Title, s.Blog.Description, s.Blog.Themes, s.Blog.Author)
}

// portrait is the smallest picture that is one.
const portrait = "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x90\x00\x00\x01\x90\x08\x02\x00\x00\x00"

func TestHeadshotInAReply(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	o.want(o.reply(mail{body: "", files: map[string]string{"IMG_0042.png": portrait}}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	if is := o.submission("SS20-1").Blog.Images; len(is) != 1 || is[0].Name != "IMG_0042.png" {
		t.Errorf("images: %+v", is)
	}
}

// TestPartsOfASeriesAreTwoBlogs sends part 2 of a series in an email of its own: part 1 is not replaced by it.
func TestPartsOfASeriesAreTwoBlogs(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	for i, name := range []string{"Lessons from the post room: part one", "Lessons from the post room: part two"} {
		m := fullBlog(fmt.Sprintf("%d@acme.example", i+1))
		m.body = strings.Replace(m.body, title, name, 1)
		m.files = map[string]string{"blog.md": article(i*6+1, 450)}
		o.want(o.deliver(m), fmt.Sprintf("submission accepted SS20-%d | acceptance to jane@acme.example", i+1))
	}
}

// TestASecondBlogInAReply: its sender says so, or it is by somebody else and shares neither title nor text.
func TestASecondBlogInAReply(t *testing.T) {
	t.Parallel()
	for _, says := range []string{"Lovely! Here is a second blog for you.", "Thanks! Here is another one from my colleague.", "And one more from us!", "Please find attached a blog by Tom Iwobi, our Systems Lead."} {
		o := newOffice(t)
		o.deliver(fullBlog("1@acme.example"))
		m := fullBlog("2@acme.example")
		m.subject, m.answers = "Re: "+o.last[0].Subject, o.last[0].MessageID
		m.body = says + "\n\nThanks again for your patience.\n\nTitle: Nine doors and a bell\nDescription: A walk round the doors of one town hall.\nTheme: 2"
		m.files = map[string]string{"doors.md": article(7, 450)}
		o.want(o.deliver(m), "reply accepted SS20-2 | acceptance to jane@acme.example")
		if s := o.submission("SS20-1"); s.Blog.Title != title || s.Revision != 1 {
			t.Errorf("%s: the first blog became %q, revision %d", says, s.Blog.Title, s.Revision)
		}
	}
}

// TestOneReplyForTwoBlogs gives both missing descriptions in one reply, named by ref, by title, and by our numbers.
func TestOneReplyForTwoBlogs(t *testing.T) {
	t.Parallel()
	for _, reply := range []string{
		"SS20-1: A walk round the post room.\nSS20-2: A walk round the doors of one town hall.",
		"For “Nine doors and a bell” [SS20-2]:\n\nDescription: A walk round the doors of one town hall.\n\nFor “" + title + "”:\n\nDescription: A walk round the post room.",
		"Blog 1: " + title + "\nDescription: A walk round the post room.\n\nBlog 2: Nine doors and a bell\nDescription: A walk round the doors of one town hall.",
		"1. " + title + "\nDescription: A walk round the post room.\n\n2. Nine doors and a bell\nDescription: A walk round the doors of one town hall.",
		"The description for SS20-2 should be “A walk round the doors of one town hall.”\n\nThe description for SS20-1 should be “A walk round the post room.”",
	} {
		t.Run(fmt.Sprintf("%.20s", reply), func(t *testing.T) {
			o := newOffice(t)
			o.deliver(mail{id: "1@acme.example", from: jane, subject: "Two blogs", body: "Hello, two blogs attached.\n\nJane", files: map[string]string{
				"a.md": "# " + title + "\n\nTheme: 3\n\n" + article(1, 450),
				"b.md": "# Nine doors and a bell\n\nTheme: 2\n\n" + article(7, 450),
			}})
			if o.submission("SS20-1").Blog.Title != title { // a map has no order
				reply = strings.NewReplacer("SS20-1", "SS20-2", "SS20-2", "SS20-1", "Blog 1", "Blog 2", "Blog 2", "Blog 1").Replace(reply)
			}
			got := o.reply(mail{body: reply})
			o.want(got, "reply accepted SS20-1 SS20-2 | acceptance to jane@acme.example")
			for _, ref := range []string{"SS20-1", "SS20-2"} {
				want := map[string]string{title: "A walk round the post room.", "Nine doors and a bell": "A walk round the doors of one town hall."}
				if text := o.text(); !strings.Contains(text, "Thank you for your answer about your two blogs.") {
					t.Error("the letter thanks for the blogs, which came before")
				}
				if b := o.submission(ref).Blog; strings.TrimSuffix(b.Description, ".") != strings.TrimSuffix(want[b.Title], ".") {
					t.Errorf("%s %q: %q", ref, b.Title, b.Description)
				}
			}
		})
	}
}

// TestAuthorAnswersForTheAgency lets the author change the blog whose address the agency gave.
func TestAuthorAnswersForTheAgency(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := withoutDescription("1@agency.example")
	m.from = "Priya Nair <priya@agency.example>"
	m.body = "Hi,\n\nPlease find attached a blog by our client Jane Doe, Head of Post at Acme Ltd (jane@acme.example).\n\nTitle: " + title + "\nTheme: 3\n\nBest,\nPriya"
	o.deliver(m)
	if a := o.submission("SS20-1").Blog.Author; a.Name != "Jane Doe" || a.Email != "jane@acme.example" || a.Role != "Head of Post" {
		t.Errorf("author: %+v", a)
	}
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Re: [SS20-1]", body: "Description: " + descr}), "reply accepted SS20-1 | acceptance to jane@acme.example, priya@agency.example")
}

// TestNothingToReadInAReply answers with a file that is damaged, and with none at all: the sender is told, whatever the
// blog's status, and an accepted blog stays accepted.
func TestNothingToReadInAReply(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		first, body string
		files       map[string]string
		want        string
		says        string
	}{
		{"complete", "Here is a new version.", map[string]string{"letter v2.docx": "PK\x03\x04 and no more"}, "accepted", "could not be read"},
		{"complete", "Hi, please find a new version of the blog attached.", nil, "accepted", "no new version of it came with your answer"},
		{"complete", "Revised copy attached – I hope this one is OK.\n\nThat’s all from me.", nil, "accepted", "no new version of it came with your answer"},
		{"complete", "Apologies, wrong version. The right one is attached.\n\nHappy to discuss.\n\nBest wishes,\nJane Doe\nHead of Post, Acme\nTwitter: @janepost", nil, "accepted", "no new version of it came with your answer"},
		{"without description", "Hi, please find the corrected version of the blog attached.", nil, "needs-correction", "No blog was attached"},
	} {
		t.Run(c.first+"/"+c.body, func(t *testing.T) {
			o := newOffice(t)
			m := fullBlog("1@acme.example")
			m.body = "Blog attached.\n\n" + firstMails[c.first]
			o.deliver(m)
			o.want(o.reply(mail{body: c.body, files: c.files}), "reply needs-correction SS20-1 | correction to jane@acme.example")
			if text := o.text(); !strings.Contains(text, c.says) || strings.Contains(text, "after the deadline") {
				t.Errorf("the letter:\n%s", text)
			}
			if is := o.submission("SS20-1"); string(is.Status) != c.want || is.Blog.Words == 0 {
				t.Errorf("status %s, %d words", is.Status, is.Blog.Words)
			}
		})
	}
}

// TestForgottenAgain answers that the blog is there now, and again it is not; and gives a description below a subject
// without the ref, which forgets nothing.
func TestForgottenAgain(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := withoutDescription("1@acme.example")
	m.files = nil
	o.want(o.deliver(m), "submission needs-correction SS20-1 | correction to jane@acme.example")
	o.want(o.reply(mail{body: "Sorry! Here it is.\n\nJane"}), "reply needs-correction SS20-1 | correction to jane@acme.example")

	o = newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Re: our blog", answers: o.last[0].MessageID, body: "Here is a one-sentence description for you.\n\n" + descr}), "reply accepted SS20-1 | acceptance to jane@acme.example")
}

// TestSignedMoreFully thanks, and sends the same file again, below a signature that says more than the first: that is no
// new version. The file's own title does not undo the one that was given since.
func TestSignedMoreFully(t *testing.T) {
	t.Parallel()
	const signature = "\n\nBest wishes,\nJane Doe\nHead of Post, Acme\nTwitter: @janepost"
	o := newOffice(t)
	m := mail{id: "1@acme.example", from: jane, subject: "Our blog", body: "Blog attached.\n\nDescription: " + descr + "\nTheme: 3", files: map[string]string{"blog.md": "# " + title + "\n\n" + article(1, 450)}}
	o.want(o.deliver(m), "submission accepted SS20-1 | acceptance to jane@acme.example")
	o.want(o.reply(mail{body: "Thank you!" + signature}), "reply noted SS20-1")
	o.reply(mail{body: "Please change the title to “Nine doors and a bell”."})
	if text := o.text(); !strings.Contains(text, "your blog is updated and stays accepted") || strings.Contains(text, "new version of “") {
		t.Errorf("the letter:\n%s", text)
	}
	o.want(o.reply(mail{body: "Just making sure you have this." + signature, files: m.files}), "reply duplicate SS20-1")
	if s := o.submission("SS20-1"); s.Blog.Title != "Nine doors and a bell" || s.Revision != 2 {
		t.Errorf("title %q, revision %d", s.Blog.Title, s.Revision)
	}
}

// TestWithdrawnStaysWithdrawn gives a new title to a blog that is withdrawn: a person has to say what is meant.
func TestWithdrawnStaysWithdrawn(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	o.deliver(mail{id: "2@acme.example", from: jane, subject: "Re: [SS20-1]", body: "Please withdraw it."})
	o.want(o.deliver(mail{id: "3@acme.example", from: jane, subject: "Re: [SS20-1]", body: "Title: Nine doors and a bell"}), "reply referred SS20-1 | forward to editors@example.org")
}

// TestReplyToTakesPart lets the address answer that our letter went to.
func TestReplyToTakesPart(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := withoutDescription("1@acme.example")
	m.header = []string{"Reply-To: jane.doe@acme.example"}
	o.want(o.deliver(m), "submission needs-correction SS20-1 | correction to jane.doe@acme.example")
	o.want(o.deliver(mail{id: "2@acme.example", from: "Jane Doe <jane.doe@acme.example>", subject: "Re: [SS20-1]", body: "Description: " + descr}), "reply accepted SS20-1 | acceptance to jane.doe@acme.example, jane@acme.example")
}

// TestReplyToNobody: a letter goes to the sender where nobody reads what is sent to Reply-To.
func TestReplyToNobody(t *testing.T) {
	t.Parallel()
	for _, to := range []string{"NoReply@acme.example", "bounces+7@acme.example", "@acme.example", "blogs@example.org"} {
		o := newOffice(t)
		m := withoutDescription("1@acme.example")
		m.header = []string{"Reply-To: " + to}
		o.want(o.deliver(m), "submission needs-correction SS20-1 | correction to jane@acme.example")
	}
}

// TestOneReplyForTwoBlogsWithAFile brings a new version of one blog, and the description of the other in a line.
func TestOneReplyForTwoBlogsWithAFile(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(fullBlog("1@acme.example"))
	other := withoutDescription("2@acme.example")
	other.body = strings.Replace(other.body, title, "Nine doors and a bell", 1)
	other.files = map[string]string{"doors.md": article(7, 450)}
	o.deliver(other)
	o.want(o.reply(mail{
		body:  "A new version of SS20-1 is attached.\n\nSS20-2: A walk round the doors of one town hall.",
		files: map[string]string{"letter.md": article(1, 450) + "\n\nOne more line, which is new, at the very end of it."},
	}), "reply accepted SS20-1 SS20-2 | acceptance to jane@acme.example")
	if d := o.submission("SS20-2").Blog.Description; d != "A walk round the doors of one town hall." {
		t.Errorf("description %q", d)
	}
}

// TestDescriptionInAFile sends the missing description as a document of its own.
func TestDescriptionInAFile(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	o.want(o.reply(mail{
		body:  "Description attached.",
		files: map[string]string{"description.md": "Description: " + descr},
	}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	if s := o.submission("SS20-1").Blog; s.Description != descr || s.Words < 400 {
		t.Errorf("description %q, %d words", s.Description, s.Words)
	}
}

// TestOurLetterForwarded: the author, to whom an agency passed our letter on, sends it back below the answer. What we
// wrote in it is no field.
func TestOurLetterForwarded(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	m.body, m.files = "Blog attached.\n\n"+firstMails["without description"], map[string]string{"blog.md": article(1, 450)}
	o.deliver(m)
	l := o.last[0]
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Fwd: " + l.Subject, answers: l.MessageID, body: "This was passed on to me. The description is: A walk round the post room.\n\nJane\n\n" +
		"---------- Forwarded message ---------\nFrom: Blogs desk <blogs@example.org>\nDate: Tue, 25 Aug 2020 at 09:12\nSubject: " + l.Subject + "\nTo: Jane Doe <jane@acme.example>\n\n" +
		"Dear Jane,\n\n1. No description was given: a sub-title of at most 150 characters, shown below the title.\n\nPlease reply with a line such as: “Description: …”.\n"}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	if d := o.submission("SS20-1").Blog.Description; d != "A walk round the post room." {
		t.Errorf("the description is %q", d)
	}
}

// TestOurLetterForwardedToAColleague: the desk is copied in. What we wrote in it is no field.
func TestOurLetterForwardedToAColleague(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	l := o.last[0]
	got := o.deliver(mail{
		id: "2@acme.example", from: jane, subject: "Fwd: " + l.Subject, answers: l.MessageID, to: "Mia Strand <mia@acme.example>", cc: "Blogs desk <blogs@example.org>",
		body: "Mia, can you write the description please? I am in meetings all day.\n\nJane\n\n" +
			"From: Blogs desk <blogs@example.org>\nSent: 25 August 2020 09:12\nTo: Jane Doe <jane@acme.example>\nSubject: " + l.Subject + "\n\n" +
			"Dear Jane,\n\n1. No description was given: a sub-title of at most 150 characters, shown below the title.\n\nPlease reply with a line such as: “Description: …”.\n",
	})
	if s := o.submission("SS20-1"); s.Blog.Description != "" || s.Revision != 1 {
		t.Errorf("%s: the description is %q", got, s.Blog.Description)
	}
}

// TestACopyMakesAParticipant: whoever the sender copies in an answer, though it says nothing new, may answer too. Whom a
// stranger copies may not.
func TestACopyMakesAParticipant(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	l := o.last[0]
	const tim, eve = "Tim Ash <tim@ash.example>", "Eve Low <eve@low.example>"
	o.want(o.deliver(mail{id: "2@low.example", from: eve, cc: "Ned <ned@low.example>", subject: "Re: " + l.Subject, answers: l.MessageID, body: "Thank you!"}), "reply referred SS20-1 | forward to editors@example.org")
	o.want(o.deliver(mail{id: "3@low.example", from: "Ned <ned@low.example>", subject: "Re: " + l.Subject, answers: l.MessageID, body: "Description: " + descr}), "reply referred SS20-1 | forward to editors@example.org")
	o.want(o.deliver(mail{id: "4@acme.example", from: jane, cc: tim, subject: "Re: " + l.Subject, answers: l.MessageID, body: "Thank you. Tim will send it tomorrow."}), "reply noted SS20-1")
	again := withoutDescription("6@acme.example")
	again.cc = "Bob Roe <bob@acme.example>"
	o.want(o.deliver(again), "reply duplicate SS20-1")
	o.want(o.deliver(mail{id: "7@acme.example", from: again.cc, subject: "Re: " + l.Subject, answers: l.MessageID, body: "Please use theme 4 instead."}), "reply needs-correction SS20-1 | correction to bob@acme.example, jane@acme.example")
	o.want(o.deliver(mail{id: "5@ash.example", from: tim, subject: "Re: " + l.Subject, answers: l.MessageID, body: "Description: " + descr}), "reply accepted SS20-1 | acceptance to tim@ash.example, jane@acme.example")
}

// TestAnswerBelowAnothersLetter: who has sent two blogs writes of one, by its title, below the letter about the other.
func TestAnswerBelowAnothersLetter(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.deliver(withoutDescription("1@acme.example"))
	second := withoutDescription("2@acme.example")
	second.body, second.files = "Another blog attached.\n\nTitle: Plots\nTheme: 2", map[string]string{"plots.md": article(5, 450)}
	o.want(o.deliver(second), "submission needs-correction SS20-2 | correction to jane@acme.example")
	o.want(o.deliver(mail{id: "3@acme.example", from: jane, subject: "Re: " + o.last[0].Subject, answers: o.last[0].MessageID, body: "Description for " + title + ": " + descr}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	if first, second := o.submission("SS20-1").Blog.Description, o.submission("SS20-2").Blog.Description; first != descr || second != "" {
		t.Errorf("the descriptions are %q and %q", first, second)
	}
}

// TestDescriptionInTheSubject gives it there, before the ref.
func TestDescriptionInTheSubject(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	m.body, m.files = "Blog attached.\n\n"+firstMails["without description"], map[string]string{"blog.md": article(1, 450)}
	o.deliver(m)
	o.want(o.deliver(mail{id: "2@acme.example", from: jane, subject: "Description: A walk round the post room. [SS20-1]", answers: o.last[0].MessageID, body: "See subject :)"}), "reply accepted SS20-1 | acceptance to jane@acme.example")
	if d := o.submission("SS20-1").Blog.Description; d != "A walk round the post room." {
		t.Errorf("the description is %q", d)
	}
}
