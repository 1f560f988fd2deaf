// Names of months and days, the order of dates in digits, and phrases for relative dates, out of
// CLDR.

#include <unicode/datefmt.h>
#include <unicode/dtfmtsym.h>
#include <unicode/reldatefmt.h>
#include <unicode/smpdtfmt.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>
#include <string>

#include "models/language/icu.hpp"
#include "models/mentions/cldr/rows.hpp"
#include "models/mentions/figures/figure_tokens.hpp"

namespace synoptic::mentions {
namespace {

using Symbols = icu::DateFormatSymbols;

std::string WithoutStop(std::string name) {
  while (name.ends_with('.')) name.pop_back();
  return name;
}

void AddMonths(const Symbols& symbols, Rows& rows) {
  for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
    for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
      std::int32_t count = 0;
      const icu::UnicodeString* months = symbols.getMonths(count, context, width);
      for (std::int32_t m = 0; m < count && m < 12; ++m) {
        if (months[m].isEmpty() || u_isdigit(months[m].char32At(0))) continue;
        const bool is_capital = u_isupper(months[m].char32At(0)) != 0;
        const char* code = width == Symbols::ABBREVIATED ? "a" : is_capital ? "A" : "";
        rows.Add(WithoutStop(ToUtf8(months[m])), {Role::kMonth, m + 1, code});
      }
    }
  }
}

void AddWeekdays(const Symbols& symbols, Rows& rows) {
  for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
    for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
      std::int32_t count = 0;
      const icu::UnicodeString* days = symbols.getWeekdays(count, context, width);
      for (std::int32_t d = 1; d < count; ++d) {  // 1 is Sunday.
        if (days[d].countChar32() < 2) continue;  // 月 is much else.
        std::string code = width == Symbols::ABBREVIATED && !rows.traits().is_unspaced ? "a" : "";
        if (u_isupper(days[d].char32At(0)) != 0) code += "A";
        rows.Add(WithoutStop(ToUtf8(days[d])), {Role::kWeekday, d == 1 ? 7 : d - 1, code});
      }
    }
  }
}

void AddDateOrder(const icu::Locale& locale, Rows& rows) {
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kShort, locale));
  const auto* simple = dynamic_cast<const icu::SimpleDateFormat*>(format.get());
  if (simple == nullptr) return;
  icu::UnicodeString pattern;
  simple->toPattern(pattern);
  for (std::int32_t i = 0; i < pattern.length(); ++i) {
    const auto c = static_cast<char>(pattern[i] < 0x80 ? pattern[i] | 0x20 : ' ');
    if (c != 'd' && c != 'm' && c != 'y') continue;
    if (c != 'd') {
      rows.Put("traits", "date_order", c == 'm' ? "month first" : "year first", '|');
    }
    return;
  }
}

struct RelativeUnit {
  UDateAbsoluteUnit absolute;
  URelativeDateTimeUnit numeric;
  const char* code;
};

constexpr RelativeUnit kUnits[] = {
    {UDAT_ABSOLUTE_DAY, UDAT_REL_UNIT_DAY, "d"},
    {UDAT_ABSOLUTE_WEEK, UDAT_REL_UNIT_WEEK, "w"},
    {UDAT_ABSOLUTE_MONTH, UDAT_REL_UNIT_MONTH, "m"},
    {UDAT_ABSOLUTE_YEAR, UDAT_REL_UNIT_YEAR, "y"},
};

struct Direction {
  UDateDirection direction;
  std::int64_t offset;
};

constexpr Direction kDirections[] = {
    {UDAT_DIRECTION_LAST_2, -2}, {UDAT_DIRECTION_LAST, -1},  {UDAT_DIRECTION_THIS, 0},
    {UDAT_DIRECTION_NEXT, 1},    {UDAT_DIRECTION_NEXT_2, 2},
};

// "vor 5 Tagen" to "vor # Tagen"; empty if there is no number in it.
std::string WithoutNumber(const std::string& phrase) {
  std::string pattern;
  std::size_t done = 0;
  std::size_t numbers = 0;
  for (const Token& token : Tokenize(phrase, "und")) {
    if (!token.IsDigits()) continue;
    pattern.append(phrase, done, token.span.begin - done).append("#");
    done = token.span.end;
    ++numbers;
  }
  return numbers == 1 ? pattern.append(phrase, done) : std::string();
}

void AddRelativeDates(const icu::Locale& locale, bool today_is_the_day, Rows& rows) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RelativeDateTimeFormatter formatter(locale, status);
  if (U_FAILURE(status)) return;
  const auto add_absolute = [&](UDateAbsoluteUnit unit, const Direction& direction,
                                const char* code) {
    UErrorCode failed = U_ZERO_ERROR;
    icu::UnicodeString phrase;
    formatter.format(direction.direction, unit, phrase, failed);
    // Arabic "today" is "the day", and forms are without the article.
    const bool is_plain_word =
        today_is_the_day && unit == UDAT_ABSOLUTE_DAY && direction.direction == UDAT_DIRECTION_THIS;
    if (U_SUCCESS(failed) && !phrase.isEmpty() && !is_plain_word) {
      rows.Add(ToUtf8(phrase), {Role::kRelative, direction.offset, code});
    }
  };
  for (const RelativeUnit& unit : kUnits) {
    for (const Direction& direction : kDirections)
      add_absolute(unit.absolute, direction, unit.code);
    for (const double number : {-1.0, -2.0, -5.0, -11.0, 1.0, 2.0, 5.0, 11.0}) {
      UErrorCode failed = U_ZERO_ERROR;
      icu::UnicodeString phrase;
      formatter.formatNumeric(number, unit.numeric, phrase, failed);
      const std::string pattern = U_SUCCESS(failed) ? WithoutNumber(ToUtf8(phrase)) : "";
      if (!pattern.empty()) rows.Add(pattern, {Role::kRelative, number < 0 ? -1 : 1, unit.code});
    }
  }
  static constexpr const char* kDays[] = {"7", "1", "2", "3", "4", "5", "6"};
  for (int day = 0; day < 7; ++day) {
    const auto unit = static_cast<UDateAbsoluteUnit>(UDAT_ABSOLUTE_SUNDAY + day);
    for (const std::size_t d : {1U, 3U}) add_absolute(unit, kDirections[d], kDays[day]);
  }
}

// Months, days and eras, which stand where names do and are none.
void AddNoNames(const icu::Locale& locale, Rows& rows) {
  UErrorCode status = U_ZERO_ERROR;
  const Symbols symbols(locale, status);
  if (U_FAILURE(status)) return;
  const auto add = [&](const icu::UnicodeString* names, std::int32_t count) {
    for (std::int32_t i = 0; i < count; ++i) {
      if (!names[i].isEmpty()) rows.Put("name words", "calendar", ToUtf8(names[i]), ' ');
    }
  };
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      std::int32_t count = 0;
      const icu::UnicodeString* const months = symbols.getMonths(count, context, width);
      add(months, count);
      const icu::UnicodeString* const days = symbols.getWeekdays(count, context, width);
      add(days, count);
    }
  }
  std::int32_t count = 0;
  const icu::UnicodeString* const eras = symbols.getEras(count);  // "BC".
  add(eras, count);
}

}  // namespace

void AddCalendar(const Locale& of, Rows& rows) {
  const icu::Locale locale(rows.lang().c_str());
  UErrorCode status = U_ZERO_ERROR;
  const Symbols symbols(locale, "gregorian", status);
  if (U_SUCCESS(status)) {
    AddMonths(symbols, rows);
    AddWeekdays(symbols, rows);
  }
  AddDateOrder(locale, rows);
  AddRelativeDates(locale, of.today_is_the_day, rows);
  AddNoNames(locale, rows);
}

}  // namespace synoptic::mentions
