#include "text/srx_private.h"

#include "base/alloc.h"
#include "base/buf.h"
#include "base/xml.h"

#include <stdlib.h>
#include <unicode/ustring.h>

#define SRX_NAMESPACE "http://www.lisa.org/srx20"
#define ROOT_HINT "segmentation rules begin <srx xmlns=\"" SRX_NAMESPACE "\" version=\"2.0\">"

enum { SRX_1 = 1, SRX_2 = 2 };

enum kind {
	SRX,
	HEADER,
	FORMATHANDLE,
	BODY,
	LANGUAGERULES,
	LANGUAGERULE,
	RULE,
	BEFOREBREAK,
	AFTERBREAK,
	MAPRULES,
	MAPRULE,
	LANGUAGEMAP,
	KINDS,
};

#define BIT(kind) (1u << (kind))

struct attribute {
	const char *name;
	const char *values; /* that it may have; NULL: any */
	unsigned required;  /* in these versions */
};

/* What srx20.xsd and srx10.dtd ask for. */
static const struct element {
	const char *name;
	unsigned versions;
	unsigned parents;
	unsigned before; /* refused where one of these came before it in the same parent */
	unsigned needs;  /* children, in SRX 2.0 */
	struct attribute attributes[3];
} elements[KINDS] = {
	[SRX] = { "srx", SRX_1 | SRX_2, 0, 0, BIT(HEADER) | BIT(BODY), { { "version", NULL, SRX_1 | SRX_2 } } },
	[HEADER] = { "header", SRX_1 | SRX_2, BIT(SRX), BIT(HEADER) | BIT(BODY), 0,
		{ { "segmentsubflows", "yes no", SRX_1 | SRX_2 }, { "cascade", "yes no", SRX_2 } } },
	[FORMATHANDLE] = { "formathandle", SRX_1 | SRX_2, BIT(HEADER), 0, 0,
		{ { "type", "start end isolated", SRX_1 | SRX_2 }, { "include", "yes no", SRX_1 | SRX_2 } } },
	[BODY] = { "body", SRX_1 | SRX_2, BIT(SRX), BIT(BODY), BIT(LANGUAGERULES) | BIT(MAPRULES), { { 0 } } },
	[LANGUAGERULES] = { "languagerules", SRX_1 | SRX_2, BIT(BODY), BIT(LANGUAGERULES) | BIT(MAPRULES), 0,
		{ { 0 } } },
	[LANGUAGERULE] = { "languagerule", SRX_1 | SRX_2, BIT(LANGUAGERULES), 0, 0,
		{ { "languagerulename", NULL, SRX_1 | SRX_2 } } },
	[RULE] = { "rule", SRX_1 | SRX_2, BIT(LANGUAGERULE), 0, 0, { { "break", "yes no", 0 } } },
	[BEFOREBREAK] = { "beforebreak", SRX_1 | SRX_2, BIT(RULE), BIT(BEFOREBREAK) | BIT(AFTERBREAK), 0, { { 0 } } },
	[AFTERBREAK] = { "afterbreak", SRX_1 | SRX_2, BIT(RULE), BIT(AFTERBREAK), 0, { { 0 } } },
	[MAPRULES] = { "maprules", SRX_1 | SRX_2, BIT(BODY), BIT(MAPRULES), 0, { { 0 } } },
	[MAPRULE] = { "maprule", SRX_1, BIT(MAPRULES), 0, 0, { { "maprulename", NULL, SRX_1 } } },
	[LANGUAGEMAP] = { "languagemap", SRX_1 | SRX_2, BIT(MAPRULES) | BIT(MAPRULE), 0, 0,
		{ { "languagepattern", NULL, SRX_1 | SRX_2 }, { "languagerulename", NULL, SRX_1 | SRX_2 } } },
};

struct rule_set {
	struct str name;
	size_t first, count; /* of the rules */
	bool taken;
	UT_hash_handle hh;
};

struct language_map {
	struct str pattern, set;
	struct place place;
};

struct reading {
	struct srx *srx;
	struct job *job;
	struct arena arena; /* what is thrown away after reading */
	unsigned version;
	bool cascade;

	enum kind open[KINDS]; /* the elements we are in */
	unsigned seen[KINDS];  /* the children each of them has had */
	size_t depth;
	size_t foreign;  /* depth within an element of another namespace */
	size_t maprules; /* SRX 1.0 has several sets of maps, of which one is chosen */
	struct buf text;

	struct srx_rule *rules;
	size_t rule_count, rule_room;
	struct rule_set *sets, *set; /* by name; the last */
	size_t set_count;
	struct language_map *maps;
	size_t map_count, map_room;
};

static bool check_root(struct reading *reading, struct xml_reader *xml, const struct xml_tag *tag, struct error *error)
{
	struct str version = xml_attribute(tag, "version");
	struct place place = xml_place(xml);
	bool current = str_equal(tag->space, STR(SRX_NAMESPACE));

	if (!xml_is(tag, "srx") || (!current && tag->space.size > 0)) {
		error_at(error, ERROR_INPUT, place, "not SRX: the file begins with “%.*s”, expected “srx”%s",
			STR_ARG(tag->name), xml_is(tag, "srx") ? " of the namespace " SRX_NAMESPACE : "");
		return error_hint(error, "%s", ROOT_HINT);
	}
	reading->version = current && str_equal(version, STR("2.0"))    ? SRX_2
			   : !current && str_equal(version, STR("1.0")) ? SRX_1
									: 0;
	if (reading->version == SRX_1)
		job_warn(reading->job, place,
			"SRX 1.0: read as if it were 2.0; its regular expressions may mean something else");
	if (reading->version != 0)
		return true;
	error_at(error, ERROR_INPUT, place, "SRX version “%.*s”%s, expected 2.0 (or 1.0, without a namespace)",
		STR_ARG(version), current ? "" : " without a namespace");
	return error_hint(error, "%s", ROOT_HINT);
}

static enum kind kind_of(const struct reading *reading, const struct xml_tag *tag)
{
	for (int kind = 0; kind < KINDS; kind++)
		if (xml_is(tag, elements[kind].name) && (elements[kind].versions & reading->version))
			return (enum kind)kind;
	return KINDS;
}

static bool is_foreign(const struct reading *reading, const struct xml_tag *tag)
{
	return !str_equal(tag->space, reading->version == SRX_2 ? STR(SRX_NAMESPACE) : STR(""));
}

/* Is the element known, and may it stand here? */
static bool check_place(
	struct reading *reading, struct xml_reader *xml, const struct xml_tag *tag, enum kind kind, struct error *error)
{
	const struct element *parent = reading->depth > 0 ? &elements[reading->open[reading->depth - 1]] : NULL;
	unsigned seen = reading->depth > 0 ? reading->seen[reading->depth - 1] : 0;

	if (kind == KINDS)
		return error_at(error, ERROR_INPUT, xml_place(xml), "the element “%.*s” is not one of SRX's",
			STR_ARG(tag->name));
	if (!parent ? elements[kind].parents != 0 : !(elements[kind].parents & BIT(parent - elements)))
		return error_at(error, ERROR_INPUT, xml_place(xml), "“%s” does not stand in “%s”", elements[kind].name,
			parent ? parent->name : "");
	if (kind == LANGUAGEMAP && reading->version == SRX_1 && parent == &elements[MAPRULES])
		return error_at(error, ERROR_INPUT, xml_place(xml), "a languagemap of SRX 1.0 stands in a maprule");
	if (elements[kind].before & seen)
		return error_at(error, ERROR_INPUT, xml_place(xml), "“%s” comes too late or twice in “%s”",
			elements[kind].name, parent->name);
	return true;
}

static bool is_one_of(struct str value, const char *values)
{
	struct str rest = str_of(values), one;

	while (str_next(&rest, ' ', &one))
		if (str_equal(value, one))
			return true;
	return false;
}

static bool check_attribute(const struct reading *reading, struct xml_reader *xml, const struct xml_tag *tag,
	const struct attribute *attribute, struct error *error)
{
	struct str value = xml_attribute(tag, attribute->name);

	if (!value.data) {
		if (!(attribute->required & reading->version))
			return true;
		return error_at(
			error, ERROR_INPUT, xml_place(xml), "“%.*s” has no “%s”", STR_ARG(tag->name), attribute->name);
	}
	if (attribute->values && !is_one_of(value, attribute->values))
		return error_at(error, ERROR_INPUT, xml_place(xml), "%s=“%.*s”, expected one of: %s", attribute->name,
			STR_ARG(value), attribute->values);
	return true;
}

static bool check_attributes(const struct reading *reading, struct xml_reader *xml, const struct xml_tag *tag,
	const struct element *element, struct error *error)
{
	const struct attribute *known = element->attributes;

	for (int i = 0; i < 3 && known[i].name; i++)
		if (!check_attribute(reading, xml, tag, &known[i], error))
			return false;
	for (const char *const *at = tag->attributes; *at; at += 2) {
		bool found = strchr(*at, '\n') != NULL; /* of another namespace */

		for (int i = 0; i < 3 && known[i].name; i++)
			found = found || strcmp(*at, known[i].name) == 0;
		if (!found)
			return error_at(
				error, ERROR_INPUT, xml_place(xml), "“%s” has no attribute “%s”", element->name, *at);
	}
	return true;
}

static struct rule_set *find_set(const struct reading *reading, struct str name)
{
	struct rule_set *set;

	HASH_FIND(hh, reading->sets, name.data, name.size, set);
	return set;
}

static bool begin_set(struct reading *reading, struct xml_reader *xml, struct str name, struct error *error)
{
	struct rule_set *set = arena_calloc(&reading->arena, 1, sizeof *set);

	if (find_set(reading, name))
		return error_at(
			error, ERROR_INPUT, xml_place(xml), "two languagerules are named “%.*s”", STR_ARG(name));
	set->name = arena_str(&reading->srx->arena, name);
	set->first = reading->rule_count;
	HASH_ADD_KEYPTR(hh, reading->sets, set->name.data, set->name.size, set);
	reading->set = set;
	reading->set_count++;
	return true;
}

static void begin_rule(struct reading *reading, struct xml_reader *xml, const struct xml_tag *tag)
{
	ARRAY_GROW(reading->rules, reading->rule_count, reading->rule_room);
	reading->rules[reading->rule_count++] = (struct srx_rule){
		.breaks = !str_equal(xml_attribute(tag, "break"), STR("no")),
		.path = reading->srx->path,
		.line = xml_place(xml).line,
		.before = STR(""),
		.after = STR(""),
		.set = reading->set->name,
	};
	reading->set->count++;
}

static void add_map(struct reading *reading, struct xml_reader *xml, const struct xml_tag *tag)
{
	struct place place = xml_place(xml);

	if (reading->maprules > 1)
		return;
	place.file = reading->srx->path;
	ARRAY_GROW(reading->maps, reading->map_count, reading->map_room);
	reading->maps[reading->map_count++] = (struct language_map){
		.pattern = arena_str(&reading->arena, xml_attribute(tag, "languagepattern")),
		.set = arena_str(&reading->arena, xml_attribute(tag, "languagerulename")),
		.place = place,
	};
}

static bool begin(
	struct reading *reading, struct xml_reader *xml, const struct xml_tag *tag, enum kind kind, struct error *error)
{
	switch (kind) {
	case HEADER: reading->cascade = str_equal(xml_attribute(tag, "cascade"), STR("yes")); return true;
	case LANGUAGERULE: return begin_set(reading, xml, xml_attribute(tag, "languagerulename"), error);
	case RULE: begin_rule(reading, xml, tag); return true;
	case LANGUAGEMAP: add_map(reading, xml, tag); return true;
	case MAPRULE:
		if (++reading->maprules == 2)
			job_warn(reading->job, xml_place(xml), "more than one maprule: only the first is used");
		return true;
	default: return true;
	}
}

static bool on_start(void *data, struct xml_reader *xml, const struct xml_tag *tag, struct error *error)
{
	struct reading *reading = data;
	enum kind kind;

	if (reading->depth == 0 && !check_root(reading, xml, tag, error))
		return false;
	if (reading->foreign > 0 || is_foreign(reading, tag)) {
		reading->foreign++;
		return true;
	}
	kind = kind_of(reading, tag);
	if (!check_place(reading, xml, tag, kind, error) || !check_attributes(reading, xml, tag, &elements[kind], error)
		|| !begin(reading, xml, tag, kind, error))
		return false;
	if (reading->depth > 0)
		reading->seen[reading->depth - 1] |= BIT(kind);
	reading->open[reading->depth] = kind;
	reading->seen[reading->depth++] = 0;
	buf_clear(&reading->text);
	return true;
}

static bool check_needs(const struct reading *reading, struct xml_reader *xml, enum kind kind, struct error *error)
{
	unsigned missing = elements[kind].needs & ~reading->seen[reading->depth];

	for (int child = 0; reading->version == SRX_2 && child < KINDS; child++)
		if (missing & BIT(child))
			return error_at(error, ERROR_INPUT, xml_place(xml), "“%s” without “%s”", elements[kind].name,
				elements[child].name);
	return true;
}

static bool on_end(void *data, struct xml_reader *xml, const struct xml_tag *tag, struct error *error)
{
	struct reading *reading = data;
	enum kind kind;

	(void)tag;
	if (reading->foreign > 0) {
		reading->foreign--;
		return true;
	}
	kind = reading->open[--reading->depth];
	if (kind == BEFOREBREAK)
		reading->rules[reading->rule_count - 1].before =
			arena_str(&reading->srx->arena, buf_str(&reading->text));
	if (kind == AFTERBREAK)
		reading->rules[reading->rule_count - 1].after =
			arena_str(&reading->srx->arena, buf_str(&reading->text));
	return check_needs(reading, xml, kind, error);
}

static bool on_text(void *data, struct xml_reader *xml, struct str chars, struct error *error)
{
	struct reading *reading = data;
	enum kind kind = reading->open[reading->depth - 1];

	if (reading->foreign > 0)
		return true;
	if (kind == BEFOREBREAK || kind == AFTERBREAK)
		buf_add(&reading->text, chars);
	else if (str_trim(chars).size > 0)
		return error_at(error, ERROR_INPUT, xml_place(xml),
			"characters in “%s”, expected only in beforebreak and afterbreak", elements[kind].name);
	return true;
}

/* Which rules are used. */

static bool pattern_matches(const struct reading *reading, const struct language_map *map, struct str language)
{
	UErrorCode status = U_ZERO_ERROR;
	const char *reason;
	URegularExpression *regex = srx_regex(map->pattern, UREGEX_CASE_INSENSITIVE, &reason);
	UChar units[64];
	int32_t count = 0;
	bool matches;

	if (!regex) {
		job_warn(reading->job, map->place, "languagepattern “%.*s”: %s; this languagemap is left out",
			(int)(map->pattern.size < 60 ? map->pattern.size : 60), map->pattern.data, reason);
		return false;
	}
	u_strFromUTF8WithSub(units, 64, &count, language.data, (int32_t)language.size, 0xFFFD, NULL, &status);
	uregex_setTimeLimit(regex, 10, &status);
	uregex_setText(regex, units, count, &status);
	matches = uregex_matches(regex, -1, &status);
	uregex_close(regex);
	return U_SUCCESS(status) && matches;
}

/* Marks the sets of the maps that match, in `order`. */
static bool choose_sets(
	struct reading *reading, struct str language, struct rule_set **order, size_t *count, struct error *error)
{
	bool chosen = false;

	*count = 0;
	for (size_t i = 0; i < reading->map_count; i++) {
		const struct language_map *map = &reading->maps[i];
		struct rule_set *set = find_set(reading, map->set);

		if (!set)
			return error_at(
				error, ERROR_INPUT, map->place, "there is no languagerule “%.*s”", STR_ARG(map->set));
		if ((chosen && !reading->cascade) || set->taken || !pattern_matches(reading, map, language))
			continue;
		set->taken = chosen = true;
		order[(*count)++] = set;
	}
	if (reading->rule_count == 0)
		job_warn(reading->job, (struct place){ reading->srx->path, 0, 0 }, "there are no rules in this file");
	else if (!chosen)
		job_warn(reading->job, (struct place){ reading->srx->path, 0, 0 },
			"no languagemap of this file matches “%.*s”: it has no rules for this language",
			STR_ARG(language));
	return true;
}

static void add_entry(struct srx *srx, const struct srx_rule *rule)
{
	struct srx_entry *entry = &srx->entries[srx->count];

	memset(entry, 0, sizeof *entry);
	entry->rule = *rule;
	if (!srx_compile(srx, entry))
		return;
	if (rule->breaks)
		srx->breaking[srx->breaking_count++] = (uint32_t)srx->count;
	srx->count++;
}

static bool take_rules(struct reading *reading, struct str language, struct error *error)
{
	struct srx *srx = reading->srx;
	struct rule_set **order = arena_calloc(&reading->arena, reading->set_count + 1, sizeof *order);
	size_t sets;

	if (!choose_sets(reading, language, order, &sets, error))
		return false;
	srx->entries = arena_calloc(&srx->arena, reading->rule_count + 1, sizeof *srx->entries);
	srx->breaking = arena_calloc(&srx->arena, reading->rule_count + 1, sizeof *srx->breaking);
	for (size_t i = 0; i < sets; i++)
		for (size_t j = 0; j < order[i]->count; j++)
			add_entry(srx, &reading->rules[order[i]->first + j]);
	return true;
}

static struct srx *open_rules(
	const struct str *bytes, const char *path, struct str language, struct job *job, struct error *error)
{
	struct srx *srx = must_calloc(1, sizeof *srx);
	struct reading reading = { .srx = srx, .job = job };
	struct xml_handler handler = { on_start, on_end, on_text, &reading };
	struct xml_options options = { .doing = "reading segmentation rules", .namespaces = true };
	bool done;

	srx->path = arena_str(&srx->arena, str_of(path)).data;
	srx->job = job;
	done = bytes ? xml_read_bytes(*bytes, srx->path, &options, &handler, job, NULL, error)
		     : xml_read(srx->path, &options, &handler, job, NULL, error);
	done = done && take_rules(&reading, language, error);
	HASH_CLEAR(hh, reading.sets);
	arena_fini(&reading.arena);
	buf_fini(&reading.text);
	free(reading.rules);
	free(reading.maps);
	if (done)
		return srx;
	srx_close(srx);
	return NULL;
}

struct srx *srx_open(const char *path, struct str language, struct job *job, struct error *error)
{
	return open_rules(NULL, path, language, job, error);
}

struct srx *srx_open_bytes(
	struct str bytes, const char *name, struct str language, struct job *job, struct error *error)
{
	return open_rules(&bytes, name, language, job, error);
}
