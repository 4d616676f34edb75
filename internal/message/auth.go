package message

import (
	"slices"
	"strings"

	"github.com/emersion/go-msgauth/authres"
)

// readAuth reads the Authentication-Results (RFC 8601) of the servers that are believed: the topmost field of one of
// them, and those of the same server directly below it, since some write a field for each method. Whatever stands
// further down came with the email and may be forged (RFC 8601, 1.6 and 7.1). That DMARC failed is believed down to
// the next Received field: filters such as OpenDKIM put fields of their own between theirs, and nobody forges that.
func readAuth(h header, trusted []string) Auth {
	if from := h.addresses("from"); len(from) == 0 || severalDomains(from) { // without From there is nothing to look at either
		return Auth{DMARC: string(authres.ResultFail)}
	}
	var a Auth
	apart := false
	for _, f := range h {
		if f.name != "authentication-results" {
			apart = a.Server != ""
			if apart && f.name == "received" {
				break
			}
			continue
		}
		server, results := parseAuth(f.value)
		if a.Server == "" && isTrusted(server, trusted) {
			a.Server = strings.ToLower(server)
		}
		switch {
		case a.Server == "":
		case !strings.EqualFold(server, a.Server):
			apart = true
		case apart:
			a.addFailure(results)
		default:
			a.add(results)
		}
	}
	return a
}

// severalDomains says whether From names people of several domains, in one field or in two. Which of them a server looked at is
// not known, so that the one could write in the name of the other (RFC 7489, 6.6.1).
func severalDomains(from []Address) bool {
	return slices.ContainsFunc(from, func(a Address) bool { return !strings.EqualFold(domainPart(a.Email), domainPart(from[0].Email)) })
}

func isTrusted(server string, trusted []string) bool {
	for _, t := range trusted {
		if server != "" && strings.EqualFold(server, t) {
			return true
		}
	}
	return false
}

func parseAuth(value string) (server string, results []authres.Result) {
	server, results, err := authres.Parse(value)
	if err != nil && server == "" {
		server, _, _ = strings.Cut(withoutComments(value), ";")
	}
	server, _, _ = strings.Cut(strings.TrimSpace(server), " ") // "mx.example.org 1": the version, RFC 8601, 2.2
	return server, results
}

// add takes the first result of each method; of several DKIM signatures one that passes is enough.
func (a *Auth) add(results []authres.Result) {
	for _, result := range results {
		switch r := result.(type) {
		case *authres.DMARCResult:
			keep(&a.DMARC, r.Value)
		case *authres.SPFResult:
			keep(&a.SPF, r.Value)
		case *authres.DKIMResult:
			if r.Value == authres.ResultPass {
				a.DKIM = string(authres.ResultPass)
			}
			keep(&a.DKIM, r.Value)
		}
	}
}

// addFailure takes no more than that DMARC failed, where nothing was said of it.
func (a *Auth) addFailure(results []authres.Result) {
	for _, result := range results {
		if r, ok := result.(*authres.DMARCResult); ok && r.Value == authres.ResultFail {
			keep(&a.DMARC, r.Value)
		}
	}
}

func keep(held *string, value authres.ResultValue) {
	if *held == "" {
		*held = strings.ToLower(string(value))
	}
}
