package person

import "testing"

// TestMayor: a town is no organisation, and its council is.
func TestMayor(t *testing.T) {
	for post, want := range map[string][2]string{
		"Mayor of Eldon":                          {"Mayor of Eldon", ""},
		"Deputy Mayor of Eldon":                   {"Deputy Mayor of Eldon", ""},
		"Lord Mayor of York":                      {"Lord Mayor of York", ""},
		"Mayor of Eldon Town Council":             {"Mayor", "Eldon Town Council"},
		"Mayor of the London Borough of Ness":     {"Mayor", "London Borough of Ness"},
		"Mayor of Eldon, Eldon Town Council":      {"Mayor of Eldon", "Eldon Town Council"},
		"Deputy Head of Lochside Primary School":  {"Deputy Head", "Lochside Primary School"},
		"Head of St Mary's College":               {"Head", "St Mary's College"},
		"Head of School":                          {"Head of School", ""},
		"Head of Sixth Form":                      {"Head of Sixth Form", ""},
		"Head of Data":                            {"Head of Data", ""},
		"Head of Schools and Learning":            {"Head of Schools and Learning", ""},
		"Leader of Ness Council":                  {"Leader", "Ness Council"},
		"Chair of Kerbside Systems":               {"Chair", "Kerbside Systems"},
		"Chief Executive of Marram Trust":         {"Chief Executive", "Marram Trust"},
		"Head of Data, Northmoor Council":         {"Head of Data", "Northmoor Council"},
		"Bishop of Eldon":                         {"Bishop of Eldon", ""},
		"Mayor":                                   {"Mayor", ""},
		"Director of the Burren Folk Museum":      {"Director", "Burren Folk Museum"},
		"Secretary of State for Harbours":         {"Secretary of State", "Harbours"},
		"Founder of Kettle & Call":                {"Founder", "Kettle & Call"},
		"Clerk to Wrexley Parish Council":         {"Clerk", "Wrexley Parish Council"},
		"CEO Netherby Housing Group":              {"CEO", "Netherby Housing Group"},
		"Chief Executive Public Services":         {"Chief Executive Public Services", ""},
		"Leader of the Council":                   {"Leader of the Council", ""},
		"CEO of Ferndale Trust attached, theme 3": {"CEO", "Ferndale Trust"},
		"“Head of Data, Acme Ltd”":                {"Head of Data", "Acme Ltd"},
		"Mayor's Secretary, Eldon Town Hall":      {"Mayor's Secretary", "Eldon Town Hall"},
		"Adviser to the Mayor of Eldon":           {"Adviser to the Mayor of Eldon", ""},
		"Deputy Leader of Ness Council":           {"Deputy Leader", "Ness Council"},
		"Mayor of Eldon and Chair of Governors":   {"Mayor of Eldon and Chair of Governors", ""},
	} {
		if role, organisation := RoleAndOrganisation(post); role != want[0] || organisation != want[1] {
			t.Errorf("%q: %q at %q", post, role, organisation)
		}
	}
}

// TestWithoutHome: where somebody lives is no part of the role, and no organisation.
func TestWithoutHome(t *testing.T) {
	for post, want := range map[string][2]string{
		"data scientist from Leeds":           {"data scientist", ""},
		"service designer based in Whitby":    {"service designer", ""},
		"retired teacher from North Wales":    {"retired teacher", ""},
		"Data Manager from Kerbside Systems":  {"Data Manager from Kerbside Systems", ""},
		"director of services from the north": {"director of services from the north", ""},
		"Head of Data at Leeds Council":       {"Head of Data", "Leeds Council"},
		"manager from Northmoor Council":      {"manager from Northmoor Council", ""},
		"refugee from Syria":                  {"", "refugee from Syria"},
		"letters from Leeds":                  {"", "letters from Leeds"},
	} {
		if role, organisation := RoleAndOrganisation(post); role != want[0] || organisation != want[1] {
			t.Errorf("%q: %q at %q", post, role, organisation)
		}
	}
}
