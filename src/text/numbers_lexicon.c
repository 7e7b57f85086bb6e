#include "text/numbers_private.h"

#include "base/utf8.h"
#include "text/unicode.h"

const char *const month_names[] = { "", "January", "February", "March", "April", "May", "June", "July", "August", "September",
	"October", "November", "December" };
const char *const weekday_names[] = { "", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
const char *const day_parts[] = { "", "morning", "afternoon", "evening", "night" };
const char *const period_names[] = { "", "early ", "late ", "mid-" };
const char *const tail_names[] = { "ago", "later", "earlier", "old", "lang" };
const char *const near_names[] = { "", "last ", "next ", "this " };
const char *const vague_names[] = { "dozens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands", "millions",
	"billions", "trillions" };
const char *const nation_names[] = { "Swiss", "US", "British", "Canadian", "Australian", "Japanese", "Chinese", "Russian", "Turkish",
	"Indian", "Polish", "Belgian", "French", "German", "Czech", "Hungarian", "Danish", "Swedish", "Norwegian", "Mexican",
	"Brazilian", "Ukrainian", "Israeli", "Argentinian", "Hong Kong", "Icelandic", "Indonesian", "Italian" };

const char *season_name(int season, enum variety variety)
{
	static const char *const names[] = { "", "spring", "summer", "autumn", "winter" };

	return season == 3 && variety == VARIETY_AMERICAN ? "fall" : names[season];
}

#define SPACE(one, many, us_one, us_many, sign) { one, many, us_one, us_many, sign, NULL, MEASURE_SPACE }
#define SIZE(one, many, sign) { one, many, NULL, NULL, sign, NULL, MEASURE_SIZE }
#define SIZE_US(one, many, us_one, us_many, sign) { one, many, us_one, us_many, sign, NULL, MEASURE_SIZE }
#define TIME(one, many, sign) { one, many, NULL, NULL, sign, NULL, MEASURE_TIME }
#define MONEY(one, many, sign, code) { one, many, NULL, NULL, sign, code, MEASURE_MONEY }

const struct measure measures[] = {
	[M_NONE] = SIZE("", "", NULL),
	[M_KILOMETRE] = SPACE("kilometre", "kilometres", "kilometer", "kilometers", "km"),
	[M_METRE] = SPACE("metre", "metres", "meter", "meters", "m"),
	[M_CENTIMETRE] = SPACE("centimetre", "centimetres", "centimeter", "centimeters", "cm"),
	[M_MILLIMETRE] = SPACE("millimetre", "millimetres", "millimeter", "millimeters", "mm"),
	[M_DECIMETRE] = SPACE("decimetre", "decimetres", "decimeter", "decimeters", "dm"),
	[M_MICROMETRE] = SPACE("micrometre", "micrometres", "micrometer", "micrometers", "µm"),
	[M_MILE] = SPACE("mile", "miles", NULL, NULL, NULL),
	[M_NAUTICAL_MILE] = SPACE("nautical mile", "nautical miles", NULL, NULL, NULL),
	[M_FOOT] = SIZE("foot", "feet", "ft"),
	[M_INCH] = SIZE("inch", "inches", "in"),
	[M_YARD] = SIZE("yard", "yards", NULL),
	[M_LIGHT_YEAR] = SIZE("light year", "light years", NULL),
	[M_GRAM] = SIZE("gram", "grams", "g"),
	[M_KILO] = SIZE("kilo", "kilos", "kg"),
	[M_KILOGRAM] = SIZE("kilogram", "kilograms", "kg"),
	[M_MILLIGRAM] = SIZE("milligram", "milligrams", "mg"),
	[M_TONNE] = SIZE_US("tonne", "tonnes", "metric ton", "metric tons", "t"),
	[M_KILOTONNE] = SIZE_US("kilotonne", "kilotonnes", "kiloton", "kilotons", "kt"),
	[M_MEGATONNE] = SIZE_US("megatonne", "megatonnes", "megaton", "megatons", "Mt"),
	[M_LITRE] = SIZE_US("litre", "litres", "liter", "liters", "l"),
	[M_MILLILITRE] = SIZE_US("millilitre", "millilitres", "milliliter", "milliliters", "ml"),
	[M_CENTILITRE] = SIZE_US("centilitre", "centilitres", "centiliter", "centiliters", "cl"),
	[M_DECILITRE] = SIZE_US("decilitre", "decilitres", "deciliter", "deciliters", "dl"),
	[M_HECTOLITRE] = SIZE_US("hectolitre", "hectolitres", "hectoliter", "hectoliters", "hl"),
	[M_BARREL] = SIZE("barrel", "barrels", NULL),
	[M_HECTARE] = SIZE("hectare", "hectares", "ha"),
	[M_DEGREE] = SIZE("degree", "degrees", "°"),
	[M_WATT] = SIZE("watt", "watts", "W"),
	[M_KILOWATT] = SIZE("kilowatt", "kilowatts", "kW"),
	[M_MEGAWATT] = SIZE("megawatt", "megawatts", "MW"),
	[M_GIGAWATT] = SIZE("gigawatt", "gigawatts", "GW"),
	[M_TERAWATT] = SIZE("terawatt", "terawatts", "TW"),
	[M_KILOWATT_HOUR] = SIZE("kilowatt-hour", "kilowatt-hours", "kWh"),
	[M_MEGAWATT_HOUR] = SIZE("megawatt-hour", "megawatt-hours", "MWh"),
	[M_GIGAWATT_HOUR] = SIZE("gigawatt-hour", "gigawatt-hours", "GWh"),
	[M_TERAWATT_HOUR] = SIZE("terawatt-hour", "terawatt-hours", "TWh"),
	[M_VOLT] = SIZE("volt", "volts", "V"),
	[M_AMPERE] = SIZE("amp", "amps", "A"),
	[M_HERTZ] = SIZE("hertz", "hertz", "Hz"),
	[M_KILOHERTZ] = SIZE("kilohertz", "kilohertz", "kHz"),
	[M_MEGAHERTZ] = SIZE("megahertz", "megahertz", "MHz"),
	[M_GIGAHERTZ] = SIZE("gigahertz", "gigahertz", "GHz"),
	[M_BIT] = SIZE("bit", "bits", NULL),
	[M_BYTE] = SIZE("byte", "bytes", NULL),
	[M_KILOBYTE] = SIZE("kilobyte", "kilobytes", "kB"),
	[M_MEGABYTE] = SIZE("megabyte", "megabytes", "MB"),
	[M_GIGABYTE] = SIZE("gigabyte", "gigabytes", "GB"),
	[M_TERABYTE] = SIZE("terabyte", "terabytes", "TB"),
	[M_CALORIE] = SIZE("calorie", "calories", "cal"),
	[M_KILOCALORIE] = SIZE("kilocalorie", "kilocalories", "kcal"),
	[M_JOULE] = SIZE("joule", "joules", "J"),
	[M_HORSEPOWER] = SIZE("horsepower", "horsepower", "hp"),
	[M_KNOT] = SIZE("knot", "knots", NULL),
	[M_DECIBEL] = SIZE("decibel", "decibels", "dB"),
	[M_BAR] = SIZE("bar", "bar", "bar"),
	[M_PIXEL] = SIZE("pixel", "pixels", "px"),
	[M_CARAT] = SIZE_US("carat", "carats", "karat", "karats", NULL),
	[M_SECOND] = TIME("second", "seconds", "s"),
	[M_MILLISECOND] = TIME("millisecond", "milliseconds", "ms"),
	[M_MINUTE] = TIME("minute", "minutes", "min"),
	[M_QUARTER_HOUR] = TIME("quarter of an hour", "quarters of an hour", NULL),
	[M_HOUR] = TIME("hour", "hours", "h"),
	[M_DAY] = TIME("day", "days", NULL),
	[M_NIGHT] = TIME("night", "nights", NULL),
	[M_WEEK] = TIME("week", "weeks", NULL),
	[M_WEEKEND] = TIME("weekend", "weekends", NULL),
	[M_MONTH] = TIME("month", "months", NULL),
	[M_QUARTER] = TIME("quarter", "quarters", NULL),
	[M_YEAR] = TIME("year", "years", NULL),
	[M_DECADE] = TIME("decade", "decades", NULL),
	[M_CENTURY] = TIME("century", "centuries", NULL),
	[M_TIMES] = { "time", "times", NULL, NULL, NULL, NULL, MEASURE_COUNT },
	[M_PERCENT] = { "per cent", "per cent", "percent", "percent", "%", NULL, MEASURE_PERCENT },
	[M_PERCENTAGE_POINT] = { "percentage point", "percentage points", NULL, NULL, NULL, NULL, MEASURE_PERCENT },
	[M_PER_MILLE] = { "per mille", "per mille", NULL, NULL, "‰", NULL, MEASURE_PERCENT },
	[M_EURO] = MONEY("euro", "euros", "€", "EUR"),
	[M_CENT] = MONEY("cent", "cents", NULL, NULL),
	[M_DOLLAR] = MONEY("dollar", "dollars", "$", "USD"),
	[M_POUND] = MONEY("pound", "pounds", "£", "GBP"),
	[M_FRANC] = MONEY("franc", "francs", NULL, "CHF"),
	[M_YEN] = MONEY("yen", "yen", "¥", "JPY"),
	[M_YUAN] = MONEY("yuan", "yuan", NULL, "CNY"),
	[M_ROUBLE] = { "rouble", "roubles", "ruble", "rubles", NULL, NULL, MEASURE_MONEY },
	[M_KRONE] = MONEY("krone", "kroner", NULL, NULL),
	[M_KRONA] = MONEY("krona", "kronor", NULL, NULL),
	[M_CROWN] = MONEY("crown", "crowns", NULL, NULL),
	[M_GUILDER] = MONEY("guilder", "guilders", NULL, NULL),
	[M_MARK] = MONEY("mark", "marks", NULL, NULL),
	[M_LIRA] = MONEY("lira", "lira", NULL, NULL),
	[M_ZLOTY] = MONEY("zloty", "zlotys", NULL, NULL),
	[M_RUPEE] = MONEY("rupee", "rupees", NULL, NULL),
	[M_RAND] = MONEY("rand", "rand", NULL, NULL),
	[M_PESO] = MONEY("peso", "pesos", NULL, NULL),
	[M_REAL] = MONEY("real", "reals", NULL, NULL),
	[M_FORINT] = MONEY("forint", "forints", NULL, NULL),
	[M_HRYVNIA] = MONEY("hryvnia", "hryvnias", NULL, NULL),
	[M_SHEKEL] = MONEY("shekel", "shekels", NULL, NULL),
	[M_WON] = MONEY("won", "won", NULL, NULL),
	[M_DINAR] = MONEY("dinar", "dinars", NULL, NULL),
	[M_BITCOIN] = MONEY("bitcoin", "bitcoins", NULL, NULL),
	[M_SYMBOL] = SIZE("", "", NULL),
};

/* In the order of their indices in the lexicon: op, in, om, rond ... */
const struct lead leads[] = {
	{ .day = "on" },
	{ .period = "in", .duration = "in" },
	{ .clock = "at", .clock_cue = true, .clock_only = true },
	{ "around", "around", "around", "around", "around", .clock_cue = true, .clock_only = true },
	{ "around", "around", "around", .clock_cue = true, .clock_only = true },
	{ "since", "since", "since" },
	{ "from", "from", "from", .clock_cue = true },
	{ "until", "until", "until", .amount = "to", .clock_cue = true },
	{ "before", "before", "before", .amount = "for", .clock_cue = true },
	{ "after", "after", "after", "after" },
	{ .duration = "within", .duration_cue = true },
	{ .duration = "for", .duration_cue = true },
	{ "as of", "as of" },
	{ "around", "around", "around", "about", "about", .close = true, .duration_cue = true },
	{ "around", "around", "around", "about", "about", .close = true, .duration_cue = true },
	{ "around", "around", "around", "about", "about", .close = true, .duration_cue = true },
	{ .duration = "about", .amount = "about", .close = true, .duration_cue = true },
	{ .duration = "more than", .amount = "more than", .close = true, .duration_cue = true },
	{ .duration = "almost", .amount = "almost", .clock = "almost", .close = true, .duration_cue = true },
	{ .duration = "more than", .amount = "more than", .close = true, .duration_cue = true },
	{ .duration = "less than", .amount = "less than", .close = true, .duration_cue = true },
	{ .duration = "at least", .amount = "at least", .close = true, .duration_cue = true },
	{ .duration = "at least", .amount = "at least", .close = true, .duration_cue = true },
	{ .duration = "at most", .amount = "at most", .close = true, .duration_cue = true },
	{ .duration = "at most", .amount = "at most", .close = true, .duration_cue = true },
	{ .duration = "at most", .amount = "at most", .close = true, .duration_cue = true },
	{ .day = "towards", .period = "by", .clock = "towards", .clock_cue = true },
	{ .duration = "at least", .amount = "at least", .close = true, .duration_cue = true },
	{ .day = "on", .period = "during" },
	{ .duration = "only", .amount = "only", .close = true, .duration_cue = true },
	{ .duration = "roughly", .amount = "roughly", .close = true, .duration_cue = true },
	{ .duration = "roughly", .amount = "roughly", .close = true, .duration_cue = true },
	{ .duration = "just under", .amount = "just under", .close = true, .duration_cue = true },
	{ .duration = "exactly", .amount = "exactly", .clock = "exactly", .close = true },
	{ "by", "by", "by", .clock_cue = true },
	[LEAD_ARTICLE] = { .ordinal = "the", .close = true },
};

/* Sorted by bytes. */
const struct entry lexicon[] = {
	{ "aanstaande", WORD_NEAR_DAY, 2 }, { "afgelopen", WORD_NEAR_DAY, 1 }, { "al", WORD_DURATION_CUE, 0 },
	{ "amerikaanse", WORD_NATION, 1 }, { "ampere", WORD_MEASURE, M_AMPERE }, { "apr", WORD_MONTH_SHORT, 4 },
	{ "april", WORD_MONTH, 4 }, { "argentijnse", WORD_NATION, 23 }, { "art", WORD_LABEL, 0 },
	{ "artikel", WORD_LABEL, 0 }, { "artikelen", WORD_LABEL, 0 }, { "artikelnummer", WORD_LABEL, 0 },
	{ "aug", WORD_MONTH_SHORT, 8 }, { "augustus", WORD_MONTH, 8 }, { "australische", WORD_NATION, 4 },
	{ "bar", WORD_MEASURE, M_BAR }, { "begin", WORD_PERIOD, 1 }, { "belgische", WORD_NATION, 11 },
	{ "bijlage", WORD_LABEL, 0 }, { "bijna", WORD_LEAD, 18 }, { "biljard", WORD_SCALE, 15 },
	{ "biljoen", WORD_SCALE, 12 }, { "biljoenen", WORD_VAGUE, 7 }, { "binnen", WORD_LEAD, 10 },
	{ "bit", WORD_MEASURE, M_BIT }, { "bitcoin", WORD_MEASURE, M_BITCOIN },
	{ "bitcoins", WORD_MEASURE, M_BITCOIN }, { "bits", WORD_MEASURE, M_BIT }, { "blz", WORD_LABEL, 0 },
	{ "braziliaanse", WORD_NATION, 20 }, { "britse", WORD_NATION, 2 }, { "build", WORD_LABEL, 0 },
	{ "byte", WORD_MEASURE, M_BYTE }, { "bytes", WORD_MEASURE, M_BYTE }, { "ca", WORD_LEAD, 15 },
	{ "calorie", WORD_MEASURE, M_CALORIE }, { "calorieen", WORD_MEASURE, M_CALORIE },
	{ "canadese", WORD_NATION, 3 }, { "cent", WORD_MEASURE, M_CENT }, { "centen", WORD_MEASURE, M_CENT },
	{ "centiliter", WORD_MEASURE, M_CENTILITRE }, { "centimeter", WORD_MEASURE, M_CENTIMETRE },
	{ "centimeters", WORD_MEASURE, M_CENTIMETRE }, { "chf", WORD_CODE, M_FRANC },
	{ "chinese", WORD_NATION, 6 }, { "circa", WORD_LEAD, 14 }, { "cny", WORD_CODE, M_YUAN },
	{ "code", WORD_LABEL, 0 }, { "dag", WORD_MEASURE, M_DAY }, { "dagen", WORD_MEASURE, M_DAY },
	{ "de", WORD_DE, 0 }, { "dec", WORD_MONTH_SHORT, 12 }, { "december", WORD_MONTH, 12 },
	{ "decennia", WORD_MEASURE, M_DECADE }, { "decennium", WORD_MEASURE, M_DECADE },
	{ "decibel", WORD_MEASURE, M_DECIBEL }, { "deciliter", WORD_MEASURE, M_DECILITRE },
	{ "decimeter", WORD_MEASURE, M_DECIMETRE }, { "decimeters", WORD_MEASURE, M_DECIMETRE },
	{ "deense", WORD_NATION, 16 }, { "deze", WORD_NEAR_DAY, 3 }, { "dinar", WORD_MEASURE, M_DINAR },
	{ "dinars", WORD_MEASURE, M_DINAR }, { "dinsdag", WORD_WEEKDAY, 2 + 8 * 0 },
	{ "dinsdagavond", WORD_WEEKDAY, 2 + 8 * 3 }, { "dinsdagmiddag", WORD_WEEKDAY, 2 + 8 * 2 },
	{ "dinsdagmorgen", WORD_WEEKDAY, 2 + 8 * 1 }, { "dinsdagnacht", WORD_WEEKDAY, 2 + 8 * 4 },
	{ "dinsdagnamiddag", WORD_WEEKDAY, 2 + 8 * 2 }, { "dinsdagochtend", WORD_WEEKDAY, 2 + 8 * 1 },
	{ "dinsdagvoormiddag", WORD_WEEKDAY, 2 + 8 * 1 }, { "dollar", WORD_MEASURE, M_DOLLAR },
	{ "dollars", WORD_MEASURE, M_DOLLAR }, { "donderdag", WORD_WEEKDAY, 4 + 8 * 0 },
	{ "donderdagavond", WORD_WEEKDAY, 4 + 8 * 3 }, { "donderdagmiddag", WORD_WEEKDAY, 4 + 8 * 2 },
	{ "donderdagmorgen", WORD_WEEKDAY, 4 + 8 * 1 }, { "donderdagnacht", WORD_WEEKDAY, 4 + 8 * 4 },
	{ "donderdagnamiddag", WORD_WEEKDAY, 4 + 8 * 2 }, { "donderdagochtend", WORD_WEEKDAY, 4 + 8 * 1 },
	{ "donderdagvoormiddag", WORD_WEEKDAY, 4 + 8 * 1 }, { "dossier", WORD_LABEL, 0 },
	{ "dossiernummer", WORD_LABEL, 0 }, { "dozijn", WORD_DOZEN, 0 }, { "duitse", WORD_NATION, 13 },
	{ "duizend", WORD_SCALE, 3 }, { "duizenden", WORD_VAGUE, 2 }, { "duren", WORD_DURATION_CUE, 0 },
	{ "duurde", WORD_DURATION_CUE, 0 }, { "duurden", WORD_DURATION_CUE, 0 }, { "duurt", WORD_DURATION_CUE, 0 },
	{ "een", WORD_EEN, 0 }, { "eerder", WORD_TAIL, 2 }, { "eeuw", WORD_MEASURE, M_CENTURY },
	{ "eeuwen", WORD_MEASURE, M_CENTURY }, { "eind", WORD_PERIOD, 2 }, { "einde", WORD_PERIOD, 2 },
	{ "elke", WORD_DURATION_CUE, 0 }, { "eur", WORD_CODE, M_EURO }, { "euro", WORD_MEASURE, M_EURO },
	{ "euro's", WORD_MEASURE, M_EURO }, { "eurocent", WORD_MEASURE, M_CENT },
	{ "factuurnummer", WORD_LABEL, 0 }, { "fax", WORD_LABEL, 0 }, { "feb", WORD_MONTH_SHORT, 2 },
	{ "febr", WORD_MONTH_SHORT, 2 }, { "februari", WORD_MONTH, 2 }, { "figuur", WORD_LABEL, 0 },
	{ "forint", WORD_MEASURE, M_FORINT }, { "frank", WORD_MEASURE, M_FRANC },
	{ "franken", WORD_MEASURE, M_FRANC }, { "franse", WORD_NATION, 12 }, { "ftp", WORD_ADDRESS, 0 },
	{ "gbp", WORD_CODE, M_POUND }, { "gedurende", WORD_LEAD, 11 }, { "geduurd", WORD_DURATION_CUE, 0 },
	{ "geleden", WORD_TAIL, 0 }, { "gigabyte", WORD_MEASURE, M_GIGABYTE },
	{ "gigabytes", WORD_MEASURE, M_GIGABYTE }, { "gigahertz", WORD_MEASURE, M_GIGAHERTZ },
	{ "gigawatt", WORD_MEASURE, M_GIGAWATT }, { "gigawattuur", WORD_MEASURE, M_GIGAWATT_HOUR },
	{ "graad", WORD_MEASURE, M_DEGREE }, { "graden", WORD_MEASURE, M_DEGREE },
	{ "gram", WORD_MEASURE, M_GRAM }, { "grofweg", WORD_LEAD, 31 }, { "gulden", WORD_MEASURE, M_GUILDER },
	{ "guldens", WORD_MEASURE, M_GUILDER }, { "half", WORD_HALF, 0 }, { "halve", WORD_HALF, 0 },
	{ "hectare", WORD_MEASURE, M_HECTARE }, { "hectaren", WORD_MEASURE, M_HECTARE },
	{ "hectares", WORD_MEASURE, M_HECTARE }, { "hectoliter", WORD_MEASURE, M_HECTOLITRE },
	{ "helft", WORD_HELFT, 0 }, { "herfst", WORD_SEASON, 3 }, { "hertz", WORD_MEASURE, M_HERTZ },
	{ "het", WORD_DE, 0 }, { "honderdduizenden", WORD_VAGUE, 4 }, { "honderden", WORD_VAGUE, 1 },
	{ "hongaarse", WORD_NATION, 15 }, { "hongkongse", WORD_NATION, 24 }, { "hoofdstuk", WORD_LABEL, 0 },
	{ "hoofdstukken", WORD_LABEL, 0 }, { "hoogstens", WORD_LEAD, 25 }, { "hooguit", WORD_LEAD, 24 },
	{ "hryvnia", WORD_MEASURE, M_HRYVNIA }, { "hryvnia's", WORD_MEASURE, M_HRYVNIA },
	{ "http", WORD_ADDRESS, 0 }, { "https", WORD_ADDRESS, 0 }, { "iban", WORD_LABEL, 0 },
	{ "iedere", WORD_DURATION_CUE, 0 }, { "ijslandse", WORD_NATION, 25 }, { "in", WORD_LEAD, 1 },
	{ "inch", WORD_MEASURE, M_INCH }, { "inches", WORD_MEASURE, M_INCH }, { "indiase", WORD_NATION, 9 },
	{ "indonesische", WORD_NATION, 26 }, { "isbn", WORD_LABEL, 0 }, { "israelische", WORD_NATION, 22 },
	{ "issn", WORD_LABEL, 0 }, { "italiaanse", WORD_NATION, 27 }, { "jaar", WORD_MEASURE, M_YEAR },
	{ "jan", WORD_MONTH_SHORT, 1 }, { "januari", WORD_MONTH, 1 }, { "japanse", WORD_NATION, 5 },
	{ "jaren", WORD_MEASURE, M_YEAR }, { "jongstleden", WORD_NEAR_DAY, 1 }, { "joule", WORD_MEASURE, M_JOULE },
	{ "jpy", WORD_CODE, M_YEN }, { "jul", WORD_MONTH_SHORT, 7 }, { "juli", WORD_MONTH, 7 },
	{ "jun", WORD_MONTH_SHORT, 6 }, { "juni", WORD_MONTH, 6 }, { "kamer", WORD_LABEL, 0 },
	{ "karaat", WORD_MEASURE, M_CARAT }, { "keer", WORD_MEASURE, M_TIMES }, { "kenteken", WORD_LABEL, 0 },
	{ "kilo", WORD_MEASURE, M_KILO }, { "kilo's", WORD_MEASURE, M_KILO },
	{ "kilobyte", WORD_MEASURE, M_KILOBYTE }, { "kilobytes", WORD_MEASURE, M_KILOBYTE },
	{ "kilocalorie", WORD_MEASURE, M_KILOCALORIE }, { "kilocalorieen", WORD_MEASURE, M_KILOCALORIE },
	{ "kilogram", WORD_MEASURE, M_KILOGRAM }, { "kilohertz", WORD_MEASURE, M_KILOHERTZ },
	{ "kilometer", WORD_MEASURE, M_KILOMETRE }, { "kilometers", WORD_MEASURE, M_KILOMETRE },
	{ "kiloton", WORD_MEASURE, M_KILOTONNE }, { "kilowatt", WORD_MEASURE, M_KILOWATT },
	{ "kilowattuur", WORD_MEASURE, M_KILOWATT_HOUR }, { "knopen", WORD_MEASURE, M_KNOT },
	{ "komende", WORD_NEAR_DAY, 2 }, { "krap", WORD_LEAD, 32 }, { "kronen", WORD_MEASURE, M_CROWN },
	{ "kroon", WORD_MEASURE, M_CROWN }, { "kubieke", WORD_POWER, 2 }, { "kwart", WORD_KWART, 0 },
	{ "kwartaal", WORD_MEASURE, M_QUARTER }, { "kwartalen", WORD_MEASURE, M_QUARTER },
	{ "kwartier", WORD_MEASURE, M_QUARTER_HOUR }, { "lang", WORD_TAIL, 4 }, { "later", WORD_TAIL, 1 },
	{ "lente", WORD_SEASON, 1 }, { "lichtjaar", WORD_MEASURE, M_LIGHT_YEAR },
	{ "lichtjaren", WORD_MEASURE, M_LIGHT_YEAR }, { "lid", WORD_LABEL, 0 }, { "lijn", WORD_LABEL, 0 },
	{ "lira", WORD_MEASURE, M_LIRA }, { "liter", WORD_MEASURE, M_LITRE }, { "liters", WORD_MEASURE, M_LITRE },
	{ "maal", WORD_MEASURE, M_TIMES }, { "maand", WORD_MEASURE, M_MONTH },
	{ "maandag", WORD_WEEKDAY, 1 + 8 * 0 }, { "maandagavond", WORD_WEEKDAY, 1 + 8 * 3 },
	{ "maandagmiddag", WORD_WEEKDAY, 1 + 8 * 2 }, { "maandagmorgen", WORD_WEEKDAY, 1 + 8 * 1 },
	{ "maandagnacht", WORD_WEEKDAY, 1 + 8 * 4 }, { "maandagnamiddag", WORD_WEEKDAY, 1 + 8 * 2 },
	{ "maandagochtend", WORD_WEEKDAY, 1 + 8 * 1 }, { "maandagvoormiddag", WORD_WEEKDAY, 1 + 8 * 1 },
	{ "maanden", WORD_MEASURE, M_MONTH }, { "maart", WORD_MONTH, 3 }, { "mark", WORD_MEASURE, M_MARK },
	{ "maximaal", WORD_LEAD, 23 }, { "medio", WORD_PERIOD, 3 }, { "meer", WORD_LEAD, 19 },
	{ "megabyte", WORD_MEASURE, M_MEGABYTE }, { "megabytes", WORD_MEASURE, M_MEGABYTE },
	{ "megahertz", WORD_MEASURE, M_MEGAHERTZ }, { "megaton", WORD_MEASURE, M_MEGATONNE },
	{ "megawatt", WORD_MEASURE, M_MEGAWATT }, { "megawattuur", WORD_MEASURE, M_MEGAWATT_HOUR },
	{ "mei", WORD_MONTH, 5 }, { "meter", WORD_MEASURE, M_METRE }, { "meters", WORD_MEASURE, M_METRE },
	{ "mexicaanse", WORD_NATION, 19 }, { "micrometer", WORD_MEASURE, M_MICROMETRE },
	{ "micrometers", WORD_MEASURE, M_MICROMETRE }, { "midden", WORD_PERIOD, 3 },
	{ "mijl", WORD_MEASURE, M_MILE }, { "mijlen", WORD_MEASURE, M_MILE }, { "miljard", WORD_SCALE, 9 },
	{ "miljarden", WORD_VAGUE, 6 }, { "miljoen", WORD_SCALE, 6 }, { "miljoenen", WORD_VAGUE, 5 },
	{ "milligram", WORD_MEASURE, M_MILLIGRAM }, { "milliliter", WORD_MEASURE, M_MILLILITRE },
	{ "milliliters", WORD_MEASURE, M_MILLILITRE }, { "millimeter", WORD_MEASURE, M_MILLIMETRE },
	{ "millimeters", WORD_MEASURE, M_MILLIMETRE }, { "milliseconde", WORD_MEASURE, M_MILLISECOND },
	{ "milliseconden", WORD_MEASURE, M_MILLISECOND }, { "minder", WORD_LEAD, 20 },
	{ "minimaal", WORD_LEAD, 22 }, { "minstens", WORD_LEAD, 21 }, { "minuten", WORD_MEASURE, M_MINUTE },
	{ "minuut", WORD_MEASURE, M_MINUTE }, { "mld", WORD_SCALE, 9 }, { "mln", WORD_SCALE, 6 },
	{ "model", WORD_LABEL, 0 }, { "mrd", WORD_SCALE, 9 }, { "mrt", WORD_MONTH_SHORT, 3 },
	{ "na", WORD_LEAD, 9 }, { "nacht", WORD_MEASURE, M_NIGHT }, { "nachten", WORD_MEASURE, M_NIGHT },
	{ "najaar", WORD_SEASON, 3 }, { "no", WORD_LABEL, 0 }, { "nog", WORD_DURATION_CUE, 0 },
	{ "noorse", WORD_NATION, 18 }, { "nov", WORD_MONTH_SHORT, 11 }, { "november", WORD_MONTH, 11 },
	{ "nr", WORD_LABEL, 0 }, { "nummer", WORD_LABEL, 0 }, { "oekraiense", WORD_NATION, 21 },
	{ "okt", WORD_MONTH_SHORT, 10 }, { "oktober", WORD_MONTH, 10 }, { "om", WORD_LEAD, 2 },
	{ "omstreeks", WORD_LEAD, 4 }, { "ongeveer", WORD_LEAD, 13 }, { "op", WORD_LEAD, 0 },
	{ "ordernummer", WORD_LABEL, 0 }, { "oud", WORD_TAIL, 3 }, { "paardenkracht", WORD_MEASURE, M_HORSEPOWER },
	{ "pagina", WORD_LABEL, 0 }, { "pakweg", WORD_LEAD, 30 }, { "paragraaf", WORD_LABEL, 0 },
	{ "paragrafen", WORD_LABEL, 0 }, { "pct", WORD_MEASURE, M_PERCENT }, { "per", WORD_LEAD, 12 },
	{ "percent", WORD_MEASURE, M_PERCENT }, { "peso", WORD_MEASURE, M_PESO },
	{ "peso's", WORD_MEASURE, M_PESO }, { "pincode", WORD_LABEL, 0 }, { "pixel", WORD_MEASURE, M_PIXEL },
	{ "pixels", WORD_MEASURE, M_PIXEL }, { "pk", WORD_MEASURE, M_HORSEPOWER },
	{ "pond", WORD_MEASURE, M_POUND }, { "poolse", WORD_NATION, 10 }, { "postbus", WORD_LABEL, 0 },
	{ "precies", WORD_LEAD, 33 }, { "procent", WORD_MEASURE, M_PERCENT },
	{ "procentpunt", WORD_MEASURE, M_PERCENTAGE_POINT }, { "procentpunten", WORD_MEASURE, M_PERCENTAGE_POINT },
	{ "promille", WORD_MEASURE, M_PER_MILLE }, { "rand", WORD_MEASURE, M_RAND },
	{ "real", WORD_MEASURE, M_REAL }, { "regel", WORD_LABEL, 0 }, { "rekeningnummer", WORD_LABEL, 0 },
	{ "release", WORD_LABEL, 0 }, { "roebel", WORD_MEASURE, M_ROUBLE }, { "roebels", WORD_MEASURE, M_ROUBLE },
	{ "roepie", WORD_MEASURE, M_RUPEE }, { "roepies", WORD_MEASURE, M_RUPEE }, { "rond", WORD_LEAD, 3 },
	{ "ruim", WORD_LEAD, 17 }, { "russische", WORD_NATION, 7 }, { "seconde", WORD_MEASURE, M_SECOND },
	{ "seconden", WORD_MEASURE, M_SECOND }, { "sectie", WORD_LABEL, 0 }, { "sep", WORD_MONTH_SHORT, 9 },
	{ "sept", WORD_MONTH_SHORT, 9 }, { "september", WORD_MONTH, 9 }, { "shekel", WORD_MEASURE, M_SHEKEL },
	{ "shekels", WORD_MEASURE, M_SHEKEL }, { "sinds", WORD_LEAD, 5 }, { "sjekel", WORD_MEASURE, M_SHEKEL },
	{ "sjekels", WORD_MEASURE, M_SHEKEL }, { "slechts", WORD_LEAD, 29 }, { "tabel", WORD_LABEL, 0 },
	{ "tegen", WORD_LEAD, 26 }, { "tel", WORD_LABEL, 0 }, { "telefoon", WORD_LABEL, 0 },
	{ "telefoonnummer", WORD_LABEL, 0 }, { "terabyte", WORD_MEASURE, M_TERABYTE },
	{ "terabytes", WORD_MEASURE, M_TERABYTE }, { "terawatt", WORD_MEASURE, M_TERAWATT },
	{ "terawattuur", WORD_MEASURE, M_TERAWATT_HOUR }, { "tienduizenden", WORD_VAGUE, 3 },
	{ "tientallen", WORD_VAGUE, 0 }, { "tijdens", WORD_LEAD, 28 }, { "ton", WORD_MEASURE, M_TONNE },
	{ "tot", WORD_LEAD, 7 }, { "tsjechische", WORD_NATION, 14 }, { "turkse", WORD_NATION, 8 },
	{ "tussen", WORD_TUSSEN, 0 }, { "uiterlijk", WORD_LEAD, 34 }, { "uren", WORD_MEASURE, M_HOUR },
	{ "usd", WORD_CODE, M_DOLLAR }, { "uur", WORD_MEASURE, M_HOUR }, { "van", WORD_VAN, 0 },
	{ "vanaf", WORD_LEAD, 6 }, { "vaten", WORD_MEASURE, M_BARREL }, { "versie", WORD_LABEL, 0 },
	{ "vierkante", WORD_POWER, 1 }, { "vlucht", WORD_LABEL, 0 }, { "voet", WORD_MEASURE, M_FOOT },
	{ "volgende", WORD_NEAR_DAY, 2 }, { "volt", WORD_MEASURE, M_VOLT }, { "voor", WORD_LEAD, 8 },
	{ "voorjaar", WORD_SEASON, 1 }, { "vorige", WORD_NEAR_DAY, 1 }, { "vrijdag", WORD_WEEKDAY, 5 + 8 * 0 },
	{ "vrijdagavond", WORD_WEEKDAY, 5 + 8 * 3 }, { "vrijdagmiddag", WORD_WEEKDAY, 5 + 8 * 2 },
	{ "vrijdagmorgen", WORD_WEEKDAY, 5 + 8 * 1 }, { "vrijdagnacht", WORD_WEEKDAY, 5 + 8 * 4 },
	{ "vrijdagnamiddag", WORD_WEEKDAY, 5 + 8 * 2 }, { "vrijdagochtend", WORD_WEEKDAY, 5 + 8 * 1 },
	{ "vrijdagvoormiddag", WORD_WEEKDAY, 5 + 8 * 1 }, { "watt", WORD_MEASURE, M_WATT },
	{ "week", WORD_MEASURE, M_WEEK }, { "weekend", WORD_MEASURE, M_WEEKEND },
	{ "weekenden", WORD_MEASURE, M_WEEKEND }, { "weekends", WORD_MEASURE, M_WEEKEND },
	{ "weken", WORD_MEASURE, M_WEEK }, { "winter", WORD_SEASON, 4 }, { "woensdag", WORD_WEEKDAY, 3 + 8 * 0 },
	{ "woensdagavond", WORD_WEEKDAY, 3 + 8 * 3 }, { "woensdagmiddag", WORD_WEEKDAY, 3 + 8 * 2 },
	{ "woensdagmorgen", WORD_WEEKDAY, 3 + 8 * 1 }, { "woensdagnacht", WORD_WEEKDAY, 3 + 8 * 4 },
	{ "woensdagnamiddag", WORD_WEEKDAY, 3 + 8 * 2 }, { "woensdagochtend", WORD_WEEKDAY, 3 + 8 * 1 },
	{ "woensdagvoormiddag", WORD_WEEKDAY, 3 + 8 * 1 }, { "won", WORD_MEASURE, M_WON },
	{ "www", WORD_ADDRESS, 0 }, { "yard", WORD_MEASURE, M_YARD }, { "yards", WORD_MEASURE, M_YARD },
	{ "yen", WORD_MEASURE, M_YEN }, { "yuan", WORD_MEASURE, M_YUAN }, { "zaak", WORD_LABEL, 0 },
	{ "zaterdag", WORD_WEEKDAY, 6 + 8 * 0 }, { "zaterdagavond", WORD_WEEKDAY, 6 + 8 * 3 },
	{ "zaterdagmiddag", WORD_WEEKDAY, 6 + 8 * 2 }, { "zaterdagmorgen", WORD_WEEKDAY, 6 + 8 * 1 },
	{ "zaterdagnacht", WORD_WEEKDAY, 6 + 8 * 4 }, { "zaterdagnamiddag", WORD_WEEKDAY, 6 + 8 * 2 },
	{ "zaterdagochtend", WORD_WEEKDAY, 6 + 8 * 1 }, { "zaterdagvoormiddag", WORD_WEEKDAY, 6 + 8 * 1 },
	{ "zeemijl", WORD_MEASURE, M_NAUTICAL_MILE }, { "zeemijlen", WORD_MEASURE, M_NAUTICAL_MILE },
	{ "zeker", WORD_LEAD, 27 }, { "zloty", WORD_MEASURE, M_ZLOTY }, { "zloty's", WORD_MEASURE, M_ZLOTY },
	{ "zo'n", WORD_LEAD, 16 }, { "zomer", WORD_SEASON, 2 }, { "zondag", WORD_WEEKDAY, 7 + 8 * 0 },
	{ "zondagavond", WORD_WEEKDAY, 7 + 8 * 3 }, { "zondagmiddag", WORD_WEEKDAY, 7 + 8 * 2 },
	{ "zondagmorgen", WORD_WEEKDAY, 7 + 8 * 1 }, { "zondagnacht", WORD_WEEKDAY, 7 + 8 * 4 },
	{ "zondagnamiddag", WORD_WEEKDAY, 7 + 8 * 2 }, { "zondagochtend", WORD_WEEKDAY, 7 + 8 * 1 },
	{ "zondagvoormiddag", WORD_WEEKDAY, 7 + 8 * 1 }, { "zweedse", WORD_NATION, 17 },
	{ "zwitserse", WORD_NATION, 0 },
};
const size_t lexicon_size = sizeof lexicon / sizeof *lexicon;

const struct entry *find_entry(const char *folded, size_t size)
{
	size_t low = 0, high = lexicon_size;

	if (size < 2)
		return NULL;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = folded[0] - lexicon[middle].word[0];

		if (order == 0)
			order = strcmp(folded, lexicon[middle].word);
		if (order == 0)
			return &lexicon[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

unsigned char byte_at(struct str text, size_t at)
{
	return at < text.size ? (unsigned char)text.data[at] : 0;
}

bool stands_digit(struct str text, size_t at)
{
	return is_digit(byte_at(text, at));
}

bool at_word_end(struct str text, size_t at)
{
	uint32_t c;

	if (at >= text.size)
		return true;
	c = utf8_next(text, &at);
	return !is_letter(c) && !is_digit(c) && !is_mark(c);
}

size_t skip_spaces(struct str text, size_t at)
{
	while (at < text.size) {
		size_t next = at;
		uint32_t c = utf8_next(text, &next);

		if (c != ' ' && c != 0xA0 && c != 0x2009 && c != 0x202F)
			break;
		at = next;
	}
	return at;
}

/* The ASCII letter under an accent of Dutch; 0 for other letters. */
static char bare_letter(uint32_t c)
{
	static const char latin1[] = "aaaaaaaceeeeiiiidnooooo*ouuuuyts";

	if (c < 0x80)
		return (char)to_lower(c);
	if (c < 0xC0 || c > 0xFF || c == 0xD7 || c == 0xF7)
		return 0;
	return latin1[c & 0x1F];
}

static bool is_acute(uint32_t c)
{
	return c == 0xE9 || c == 0xC9 || c == 0x301;
}

/* An apostrophe between letters belongs to the word: zo'n, euro's. */
static bool joins(struct str text, uint32_t c, size_t next)
{
	return (c == '\'' || c == 0x2019) && next < text.size && is_letter(utf8_next(text, &next));
}

/* The part of a word before its first letter outside ASCII: nearly all words are such. */
static size_t read_ascii(struct str text, size_t at, struct word *word)
{
	size_t start = at;

	while (at < text.size && word->size + 1 < FOLDED_ROOM) {
		char c = text.data[at];

		if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z'))
			break;
		word->folded[word->size++] = (char)(c | 0x20);
		at++;
	}
	word->capital = at > start && text.data[start] < 'a';
	word->end = at;
	return at;
}

bool read_word(const struct reader *reader, size_t at, struct word *word)
{
	struct str text = reader->text;
	bool folds = true;

	word->start = at;
	word->size = 0;
	word->accent = false;
	word->entry = NULL;
	at = read_ascii(text, at, word);
	while (at < text.size && text.data[at] != ' ') {
		uint32_t c = utf8_next(text, &at);
		char bare;

		if (!is_letter(c) && !(word->end > word->start && (is_mark(c) || joins(text, c, at))))
			break;
		if (word->end == word->start)
			word->capital = is_upper(c);
		word->accent = word->accent || is_acute(c);
		word->end = at;
		if (is_mark(c))
			continue;
		bare = c == 0x2019 ? '\'' : bare_letter(c);
		folds = folds && bare && word->size + 1 < FOLDED_ROOM;
		if (folds)
			word->folded[word->size++] = bare;
	}
	if (!folds)
		word->size = 0;
	word->folded[word->size] = '\0';
	if (word->size)
		word->entry = find_entry(word->folded, word->size);
	return word->end > word->start;
}

bool next_word(const struct reader *reader, size_t at, struct word *word)
{
	size_t next = skip_spaces(reader->text, at);

	return next > at && read_word(reader, next, word);
}

/* Signs as Dutch writes them, the longer before those that begin them. Case matters. */
static const struct {
	const char *dutch, *english;
	enum measure_id measure;
} signs[] = {
	{ "km/uur", "km/h", M_SYMBOL }, { "km/u", "km/h", M_SYMBOL }, { "km/h", "km/h", M_SYMBOL }, { "km/s", "km/s", M_SYMBOL },
	{ "km²", "km²", M_SYMBOL }, { "km2", "km2", M_SYMBOL }, { "km", "km", M_KILOMETRE }, { "m/s", "m/s", M_SYMBOL },
	{ "m²", "m²", M_SYMBOL }, { "m³", "m³", M_SYMBOL }, { "m2", "m2", M_SYMBOL }, { "m3", "m3", M_SYMBOL },
	{ "cm²", "cm²", M_SYMBOL }, { "cm³", "cm³", M_SYMBOL }, { "cm", "cm", M_CENTIMETRE }, { "mm", "mm", M_MILLIMETRE },
	{ "dm", "dm", M_DECIMETRE }, { "µm", "µm", M_MICROMETRE }, { "nm", "nm", M_SYMBOL }, { "kg/m³", "kg/m³", M_SYMBOL },
	{ "kg", "kg", M_KILOGRAM }, { "mg", "mg", M_MILLIGRAM }, { "µg", "µg", M_SYMBOL }, { "kWh", "kWh", M_KILOWATT_HOUR },
	{ "MWh", "MWh", M_MEGAWATT_HOUR }, { "GWh", "GWh", M_GIGAWATT_HOUR }, { "TWh", "TWh", M_TERAWATT_HOUR },
	{ "kW", "kW", M_KILOWATT }, { "MW", "MW", M_MEGAWATT }, { "GW", "GW", M_GIGAWATT }, { "TW", "TW", M_TERAWATT },
	{ "kHz", "kHz", M_KILOHERTZ }, { "MHz", "MHz", M_MEGAHERTZ }, { "GHz", "GHz", M_GIGAHERTZ }, { "Hz", "Hz", M_HERTZ },
	{ "Mbit/s", "Mbit/s", M_SYMBOL }, { "Gbit/s", "Gbit/s", M_SYMBOL }, { "Mb/s", "Mb/s", M_SYMBOL }, { "MB/s", "MB/s", M_SYMBOL },
	{ "Mbps", "Mbps", M_SYMBOL }, { "Gbps", "Gbps", M_SYMBOL }, { "kbps", "kbps", M_SYMBOL }, { "kB", "kB", M_KILOBYTE },
	{ "KB", "KB", M_KILOBYTE }, { "MB", "MB", M_MEGABYTE }, { "GB", "GB", M_GIGABYTE }, { "TB", "TB", M_TERABYTE },
	{ "PB", "PB", M_SYMBOL }, { "MP", "MP", M_SYMBOL }, { "Mt", "Mt", M_MEGATONNE }, { "ml", "ml", M_MILLILITRE },
	{ "mL", "mL", M_MILLILITRE }, { "cl", "cl", M_CENTILITRE }, { "dl", "dl", M_DECILITRE }, { "hl", "hl", M_HECTOLITRE },
	{ "ha", "ha", M_HECTARE }, { "°C", "°C", M_SYMBOL }, { "°F", "°F", M_SYMBOL }, { "ºC", "ºC", M_SYMBOL },
	{ "°", "°", M_DEGREE }, { "dB", "dB", M_DECIBEL }, { "hPa", "hPa", M_SYMBOL }, { "kPa", "kPa", M_SYMBOL },
	{ "Pa", "Pa", M_SYMBOL }, { "kJ", "kJ", M_SYMBOL }, { "kcal", "kcal", M_KILOCALORIE }, { "kV", "kV", M_SYMBOL },
	{ "mA", "mA", M_SYMBOL }, { "mAh", "mAh", M_SYMBOL }, { "Wh", "Wh", M_SYMBOL }, { "ppm", "ppm", M_SYMBOL },
	{ "pk", "hp", M_HORSEPOWER }, { "px", "px", M_PIXEL }, { "dpi", "dpi", M_SYMBOL }, { "ms", "ms", M_MILLISECOND },
	{ "m", "m", M_METRE }, { "g", "g", M_GRAM }, { "l", "l", M_LITRE }, { "L", "L", M_LITRE }, { "W", "W", M_WATT },
	{ "V", "V", M_VOLT }, { "t", "t", M_TONNE }, { "kt", "kt", M_KILOTONNE },
};

size_t find_sign(struct str text, size_t at, enum measure_id *measure, const char **english)
{
	struct str rest = str_slice(text, at, text.size);

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t size = strlen(signs[i].dutch);

		if (rest.data[0] == signs[i].dutch[0] && str_starts(rest, str_of(signs[i].dutch))
		    && at_word_end(text, at + size)) {
			*measure = signs[i].measure;
			*english = signs[i].english;
			return size;
		}
	}
	return 0;
}

size_t find_currency_sign(struct str text, size_t at, enum measure_id *measure)
{
	static const struct {
		const char *sign;
		enum measure_id measure;
	} currencies[] = { { "€", M_EURO }, { "$", M_DOLLAR }, { "£", M_POUND }, { "¥", M_YEN } };
	struct str rest = str_slice(text, at, text.size);

	for (size_t i = 0; i < sizeof currencies / sizeof *currencies; i++) {
		if (str_starts(rest, str_of(currencies[i].sign))) {
			*measure = currencies[i].measure;
			return strlen(currencies[i].sign);
		}
	}
	return 0;
}
