#ifndef TEXT_VARIETY_H
#define TEXT_VARIETY_H

/** Which English is written: "en" and en-GB are British. */
enum variety { VARIETY_BRITISH, VARIETY_AMERICAN };

#endif
