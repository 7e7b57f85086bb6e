/** `tmx segment --learn`: proposes lines for the exceptions file. */
#ifndef CLI_SEGMENT_LEARN_H
#define CLI_SEGMENT_LEARN_H

/**
 * Reads the files and prints what was learned from them: lines of an exceptions file, or JSON with --json. Nothing is changed. Files
 * with pairs (TMX, TSV, XLIFF) give their Dutch sides, a segment each. What segment.txt has already is left out.
 *
 * @return    the exit code
 */
int learn_from_files(int count, char **files);

#endif
