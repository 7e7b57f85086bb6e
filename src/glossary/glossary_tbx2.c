/* TBX-Basic of 2008 (ISO 30042:2008, root martif): OmegaT 3 and older tools read no other. */
#include "glossary/glossary_tbx.h"

static const struct tbx_edition edition = {
	.head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<martif type=\"TBX-Basic\" xml:lang=\"en\">\n"
		"\t<martifHeader>\n\t\t<fileDesc>\n\t\t\t<sourceDesc>\n\t\t\t\t<p>glossary written by tmx</p>\n\t\t\t</sourceDesc>\n"
		"\t\t</fileDesc>\n\t\t<encodingDesc>\n\t\t\t<p type=\"XCSURI\">TBXBasicXCSV02.xcs</p>\n\t\t</encodingDesc>\n"
		"\t</martifHeader>\n\t<text>\n\t\t<body>\n",
	.tail = "\t\t</body>\n\t</text>\n</martif>\n",
	.concept = "termEntry",
	.language = "langSet",
	.term = "tig",
};

static bool write_terms(struct output *output, const struct glossary_writing *writing, struct error *error)
{
	return tbx_write_edition(&edition, output, writing, error);
}

static const char *const suffixes[] = { ".martif", NULL };

const struct glossary_format tbx2_glossary_format = {
	.name = "tbx2",
	.about = "TBX-Basic of 2008 (martif), for OmegaT 3 and older tools",
	.suffixes = suffixes,
	.read = tbx_read,
	.write = write_terms,
};
