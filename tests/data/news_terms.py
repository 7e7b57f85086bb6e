#!/usr/bin/env python3
"""How often the English of a term found in news stands in the reference translation.

usage: news_terms.py TMX GLOSSARIES PAIRS.tsv [--misses] [--show TERM... | misses]

GLOSSARIES is the folder of the shipped ones: they tell what is a verb, a noun, an adjective.

A hit is one stretch of Dutch with a preferred term, no part of a compound and not inside a longer hit. It is right
when a preferred target stands in the reference in any inflection: plural, genitive, verb forms, comparative, adverb of
an adjective. British and American spelling are one, so are hyphen and space, an abbreviation (Sen., Oct., 2bn) and its
word; "the" and case are ignored, but not in acronyms (US is no us). "first" counts the first preferred target only.
"""
import collections
import glob
import json
import re
import subprocess
import sys
import unicodedata

IRREGULAR = """alderman aldermen; analysis analyses; arise arose arisen; bad worse worst; basis bases; be is are was were
been being am; become became; begin began begun; break broke broken; bring brought; build built; bureau
bureaux; buy bought; catch caught; chairman chairmen; child children; choose chose chosen; come came; crisis
crises; criterion criteria; deal dealt; do does did done; draw drew drawn; drive drove driven; dutchman
dutchmen; englishman englishmen; fall fell fallen; far further furthest; fight fought; find found; flee
fled; fly flew flown; forbid forbade forbidden; foreman foremen; frenchman frenchmen; get got gotten; give
gave given; go goes went gone; good better best; grow grew grown; gunman gunmen; half halves; have has had;
hear heard; hide hid hidden; hold held; irishman irishmen; keep kept; know knew known; lay laid; lead led;
leave left; life lives; lose lost; make made; man men; mean meant; medium media; meet met; oversee oversaw
overseen; overthrow overthrew overthrown; pay paid; person people persons; phenomenon phenomena; policeman
policemen; referendum referenda; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see
saw seen; seek sought; sell sold; send sent; shake shook shaken; shoot shot; show shown; sing sang sung; sit
sat; speak spoke spoken; spend spent; spokesman spokesmen; spokeswoman spokeswomen; stand stood; statesman
statesmen; steal stole stolen; strike struck stricken; swear swore sworn; take took taken; teach taught;
tell told; thesis theses; thief thieves; think thought; throw threw thrown; undergo undergoes underwent
undergone; understand understood; undertake undertook undertaken; uphold upheld; wake woke woken; wear wore
worn; wife wives; win won; withdraw withdrew withdrawn; woman women; write wrote written"""
FORMS = {}
for line in IRREGULAR.split(";"):
    FORMS[line.split()[0]] = set(line.split())

OUR = "arm behavi col endeav fav fl harb hon hum lab neighb parl rum sav sple vig enamour od"
ABBREVIATIONS = {
    "sen": "senator", "sens": "senators", "gov": "governor", "oct": "october", "nov": "november",
    "sept": "september", "dept": "department",
}
SPELLINGS = {
    "defence": "defense", "offence": "offense", "licence": "license", "programme": "program",
    "centre": "center", "theatre": "theater", "metre": "meter", "kilometre": "kilometer", "litre": "liter",
    "fibre": "fiber", "adviser": "advisor", "protestor": "protester", "judgement": "judgment",
    "sceptical": "skeptical", "sceptic": "skeptic", "tyre": "tire", "cheque": "check", "aeroplane": "airplane",
    "grey": "gray", "mum": "mom", "plough": "plow", "skilful": "skillful", "fulfil": "fulfill",
    "enrol": "enroll", "towards": "toward", "ageing": "aging", "manoeuvre": "maneuver", "catalogue": "catalog",
    "dialogue": "dialog",
}


def one_spelling(word):
    """American of British, so that both are one."""
    word = ABBREVIATIONS.get(word, word)
    if word in SPELLINGS:
        return SPELLINGS[word]
    if word.endswith("s") and word[:-1] in SPELLINGS:
        return SPELLINGS[word[:-1]] + "s"
    word = re.sub(r"(..)is(e|ed|es|ing|er|ers|ation|ations|ational)$", r"\1iz\2", word) if len(word) > 6 else word
    word = re.sub(r"^(%s)our" % "|".join(OUR.split()), r"\1or", word)
    return re.sub(r"(el|al)l(ed|ing|er|ers)$", r"\1\2", word)


def words_of_text(text, hyphen=" "):
    """Words as (folded, as written); genitives and dots of acronyms off, hyphens are spaces or nothing."""
    text = unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "'")
    text = re.sub(r"\b((?:[A-Za-z]\.){2,})", lambda m: m.group(1).replace(".", "") + " ", text)
    text = re.sub(r"(\d)bn\b", r"\1 billion", text)
    found = []
    for word in re.findall(r"[^\W_]+(?:['&][^\W_]+)*", re.sub(r"[-‑]", hyphen, text)):
        word = re.sub(r"'s$", "", word)
        found.append((one_spelling(word.lower()), word))
    return found


def inflections(word, pos):
    forms = {word, word + "s"} | FORMS.get(word, set())
    if re.search(r"(s|x|z|ch|sh|o)$", word):
        forms.add(word + "es")
    if re.search(r"[^aeiou]y$", word):
        forms |= {word[:-1] + "ies"} | ({word[:-1] + "ied", word[:-1] + "ier", word[:-1] + "iest", word[:-1] + "ily"} if pos != "noun" else set())
    if word.endswith("s") and len(word) > 3:
        forms.add(word[:-1])
    if word.endswith("ies"):
        forms.add(word[:-3] + "y")
    if pos == "verb":
        stem = word[:-1] if word.endswith("e") else word
        forms |= {stem + "ed", stem + "ing", word + "ing"}
        if re.search(r"[^aeiou][aeiou][bdglmnprt]$", word):
            forms |= {word + word[-1] + "ed", word + word[-1] + "ing"}
        if word.endswith("ie"):
            forms.add(word[:-2] + "ying")
        for head in FORMS:  # withdraw: draw
            if word.endswith(head) and word != head and head in ("draw", "hold", "come", "take", "throw", "stand", "see", "run"):
                forms |= {word[: -len(head)] + form for form in FORMS[head]}
    if pos in ("adj", "adv"):
        stem = word[:-1] if word.endswith("e") else word
        forms |= {word + "ly", stem + "er", stem + "est"}
        forms |= {word + "ally"} if word.endswith("ic") else set()
        forms |= {stem + "y"} if word.endswith("le") else set()
    return {one_spelling(form) for form in forms}


def is_acronym(word):
    return len(word) > 1 and sum(c.isupper() for c in word) > 1


def stands(target, pos, reference):
    wanted = words_of_text(re.sub(r"^the\s+", "", target, flags=re.I))
    gap = 3 if pos == "verb" else 0
    choices = [{w} | (inflections(w, pos) if i in (0, len(wanted) - 1) or w in FORMS else set()) for i, (w, _) in enumerate(wanted)]

    def here(i, at):
        folded, written = reference[at]
        if is_acronym(wanted[i][1]):
            return written in (wanted[i][1], wanted[i][1] + "s") or (len(written) > 2 and folded in choices[i])
        return folded in choices[i]

    def follows(i, at):
        if i == len(wanted):
            return True
        return any(here(i, next_at) and follows(i + 1, next_at + 1) for next_at in range(at, min(at + 1 + (gap if i else 0), len(reference))))

    if any(follows(0, at) for at in range(len(reference))):
        return True
    if len(wanted) > 1:  # air strike, airstrike
        joined = inflections("".join(w for w, _ in wanted), pos)
        return any(w in joined for w, _ in reference)
    folded = [w for w, _ in reference]  # cyberattack, cyber attack
    return len(wanted[0][0]) > 6 and any(a + b in choices[0] for a, b in zip(folded, folded[1:]))


def stretch(term):
    return tuple(map(tuple, term.get("parts") or [[term["start"], term["end"]]]))


def inside(small, large):
    return small != large and all(any(a <= s and e <= b for a, b in large) for s, e in small)


def hits_of(terms):
    """Lists of the terms that share a stretch."""
    by = collections.OrderedDict()
    for term in terms:
        if term["why"] != "compound":
            by.setdefault(stretch(term), []).append(term)
    for place, found in by.items():
        preferred = [t for t in found if t["status"] == "preferred"]
        if preferred and not any(inside(place, other) for other in by):
            yield preferred


def classes(folder):
    """(source, target) to pos, of every shipped entry."""
    found = {}
    for name in glob.glob(folder + "/*.txt"):
        for line in open(name, encoding="utf-8"):
            cells = line.rstrip("\n").split("\t")
            if not line.startswith("#") and len(cells) == 4:
                found[cells[0], cells[1]] = dict(key.split("=", 1) for key in cells[3].split(";"))["pos"]
    return found


def run(tmx, *arguments, **more):
    return subprocess.run([tmx, "--memory", "none.db", *arguments], stdout=subprocess.PIPE, check=True, encoding="utf-8", **more).stdout


def main():
    tmx, folder, name = sys.argv[1:4]
    pairs = [line.rstrip("\n").split("\t")[:2] for line in open(name, encoding="utf-8", newline="\n")]
    pos_of = classes(folder)
    found = run(tmx, "glossary", "match", "--json", "--from", "lines", "-", input="".join(dutch + "\n" for dutch, _ in pairs))
    count, right, first, missed, entries = (collections.Counter() for _ in range(5))
    show = sys.argv[sys.argv.index("--show") + 1:] if "--show" in sys.argv else []
    for line in found.splitlines():
        segment = json.loads(line)
        dutch, english = pairs[segment["id"] - 1]
        references = [words_of_text(english), words_of_text(english, "")]  # mid-term: mid term, midterm
        for terms in hits_of(segment.get("terms", [])):
            book, source = terms[0]["glossary"], terms[0]["source"]
            oks = [any(stands(t["target"], pos_of.get((t["source"], t["target"]), ""), r) for r in references) for t in terms]
            count[book] += 1
            entries[source] += 1
            first[book] += oks[0]
            right[book] += any(oks)
            if not any(oks):
                missed[(source, " | ".join(t["target"] for t in terms), book)] += 1
            if source in show or (show == ["misses"] and not any(oks)):
                print("%s %s [%s] %s\n\t%s\n\t%s" % ("+" if any(oks) else "-", source, terms[0]["text"], " | ".join(t["target"] for t in terms), dutch, english))
    if "--misses" in sys.argv:
        for (source, target, book), number in missed.most_common():
            print("%d of %d\t%s\t%s\t%s" % (number, entries[source], source, target, book))
    for book in sorted(count, key=count.get):
        print("%s: %d hits, first %.3f, any %.3f" % (book, count[book], first[book] / count[book], right[book] / count[book]))
    total = sum(count.values())
    print("hits %d, a sentence %.3f, first %.4f, any %.4f" % (total, total / len(pairs), sum(first.values()) / total, sum(right.values()) / total))


main()
