/**
 * Tokens as the match score counts them (design: weighted token edit distance; the weight is a function of the class alone).
 * White space is no token.
 */
#ifndef TEXT_TOKENS_H
#define TEXT_TOKENS_H

#include "model/text.h"

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_PUNCTUATION, TOKEN_CODE };

struct token {
	enum token_kind kind;
	uint32_t start, end; /* bytes of the text's characters; a code: both its offset */
	uint64_t form;       /* hash of the NFC form */
	uint64_t fold;       /* hash of the form in lower case */
	uint64_t cls;        /* hash of the class: words a light Dutch suffix stripping, all numbers one, else the form */
	uint8_t weight;      /* word 2 + min(12, length of class)/2, number 3, punctuation and code 1 */
};

/** A growing array of tokens, reused from text to text. A zeroed struct is empty. */
struct tokens {
	struct token *items;
	size_t count, room;
	uint32_t weight; /* the sum */
};

void tokens_fini(struct tokens *tokens);

/** Replaces what `tokens` held by the tokens of `text`, left to right. */
void tokens_read(struct tokens *tokens, struct text text);

#endif
