package document

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/goccy/go-yaml"
)

var frontMatterRE = regexp.MustCompile(`(?s)^\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)(.*)$`)

// maxMatter bounds front matter, in bytes: its parsers take much memory for what is nested.
const maxMatter = 1 << 14

// frontMatter splits the front matter off the source, YAML or TOML. What is neither is text like any other.
func frontMatter(source string) ([]Field, string) {
	if m := tomlMatterRE.FindStringSubmatch(source); m != nil && len(m[1]) <= maxMatter {
		if fields, ok := tomlFields(m[1]); ok {
			return fields, m[2]
		}
	}
	m := frontMatterRE.FindStringSubmatch(source)
	if m == nil || len(m[1]) > maxMatter {
		return nil, source
	}
	fields, ok := yamlFields(m[1])
	if !ok {
		if fields, ok = looseFields(m[1]); !ok {
			return nil, source
		}
	}
	return fields, m[2]
}

func yamlFields(source string) ([]Field, bool) {
	if strings.ContainsAny(source, "&*") && yamlAnchorRE.MatchString(source) {
		return nil, false // anchors can make a small file large
	}
	var mapping yaml.MapSlice
	if err := yaml.UnmarshalWithOptions([]byte(source), &mapping, yaml.UseOrderedMap()); err != nil {
		return nil, false
	}
	var fields []Field
	for _, item := range mapping {
		fields = appendField(fields, fmt.Sprint(item.Key), item.Value)
	}
	return fields, len(fields) > 0
}

var yamlAnchorRE = regexp.MustCompile(`(?m)(?:^|[:\s\[,-])[&*]\w+`)

// appendField adds one key; a mapping under it becomes keys of its own ("author.name").
func appendField(fields []Field, key string, value any) []Field {
	key = strings.ToLower(strings.TrimSpace(key))
	if items, ok := value.([]any); ok && len(items) == 1 { // "authors:", and below it one with a name and a role
		if nested, ok := items[0].(yaml.MapSlice); ok {
			value = nested
		}
	}
	if nested, ok := value.(yaml.MapSlice); ok {
		for _, item := range nested {
			fields = appendField(fields, key+"."+fmt.Sprint(item.Key), item.Value)
		}
		return fields
	}
	return append(fields, Field{Key: key, Value: yamlText(value)})
}

func yamlText(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case []any:
		parts := make([]string, 0, len(v))
		for _, item := range v {
			parts = append(parts, yamlText(item))
		}
		return strings.Join(parts, ", ")
	case yaml.MapSlice:
		parts := make([]string, 0, len(v))
		for _, item := range v {
			parts = append(parts, yamlText(item.Value))
		}
		return strings.Join(parts, ", ")
	}
	return strings.TrimSpace(foldText(fmt.Sprint(value)))
}

var looseFieldRE = regexp.MustCompile(`^([\p{L}][\p{L} _-]{0,40}):\s*(.*)$`)

// looseFields reads front matter that is YAML in its writer's eyes only: "title: Data: the new oil".
func looseFields(source string) ([]Field, bool) {
	var fields []Field
	for l := range strings.SplitSeq(source, "\n") {
		l = strings.TrimSpace(l)
		m := looseFieldRE.FindStringSubmatch(l)
		switch {
		case m != nil:
			value := strings.Trim(strings.TrimSpace(foldText(m[2])), `"'[]`)
			fields = append(fields, Field{Key: strings.ToLower(m[1]), Value: value})
		case l == "" || strings.HasPrefix(l, "#"):
		case len(fields) == 0:
			return nil, false
		default:
			last := &fields[len(fields)-1]
			item, isItem := strings.CutPrefix(l, "- ")
			last.Value = joinValue(last.Value, strings.Trim(item, `"'`), isItem)
		}
	}
	return fields, len(fields) > 0
}

func joinValue(value, more string, isItem bool) string {
	if value == "" {
		return more
	}
	if isItem {
		return value + ", " + more
	}
	return value + " " + more
}
