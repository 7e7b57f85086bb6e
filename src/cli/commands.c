/* Every command, in the order help shows them. */
#include "cli/settings.h"

#include <stddef.h>

extern const struct command translate_command, segment_command, init_command, config_list_command, doctor_command,
	help_command_entry;
extern const struct command memory_import_command, memory_export_command, memory_add_command, memory_list_command,
	memory_search_command, memory_stats_command, memory_delete_command, memory_backup_command;
extern const struct command glossary_add_command, glossary_remove_command, glossary_list_command, glossary_match_command,
	glossary_lint_command, glossary_import_command, glossary_export_command, glossary_generate_command;

const struct command *const commands[] = {
	&translate_command,
	&memory_import_command, &memory_export_command, &memory_add_command, &memory_list_command, &memory_search_command,
	&memory_stats_command, &memory_delete_command, &memory_backup_command,
	&glossary_add_command, &glossary_remove_command, &glossary_list_command, &glossary_match_command,
	&glossary_lint_command, &glossary_import_command, &glossary_export_command,
	&init_command, &segment_command, &glossary_generate_command,
	&config_list_command, &doctor_command, &help_command_entry,
	NULL,
};
