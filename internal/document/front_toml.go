package document

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

var tomlMatterRE = regexp.MustCompile(`(?s)^\s*\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|$)(.*)$`)

// tomlFields reads front matter between lines of "+++", as the site generator Hugo writes it.
func tomlFields(source string) ([]Field, bool) {
	var table map[string]any
	if err := toml.Unmarshal([]byte(source), &table); err != nil {
		return nil, false
	}
	fields := appendTable(nil, "", table)
	slices.SortStableFunc(fields, func(a, b Field) int {
		return cmp.Or(cmp.Compare(keyAt(source, a.Key), keyAt(source, b.Key)), cmp.Compare(a.Key, b.Key))
	})
	return fields, len(fields) > 0
}

// keyAt returns where a key stands, since a map has no order.
func keyAt(source, key string) int {
	return strings.Index(strings.ToLower(source), key[strings.LastIndexByte(key, '.')+1:])
}

func appendTable(fields []Field, prefix string, table map[string]any) []Field {
	for key, value := range table {
		key = prefix + strings.ToLower(strings.TrimSpace(key))
		if nested, ok := value.(map[string]any); ok {
			fields = appendTable(fields, key+".", nested)
			continue
		}
		fields = append(fields, Field{Key: key, Value: tomlText(value)})
	}
	return fields
}

func tomlText(value any) string {
	items, ok := value.([]any)
	if !ok {
		return strings.TrimSpace(foldText(fmt.Sprint(value)))
	}
	parts := make([]string, 0, len(items))
	for _, item := range items {
		parts = append(parts, tomlText(item))
	}
	return strings.Join(parts, ", ")
}
