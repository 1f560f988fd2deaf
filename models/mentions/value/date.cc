// Dates as they are written: docs/mentions.md has the grammar.

#include <algorithm>
#include <charconv>
#include <string>

#include "synoptic/value.hpp"

namespace synoptic {
namespace {

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMostYearDigits = 6;
constexpr std::string_view kRangeMark = "..";

// A positive number of digits alone, no longer than years are.
std::optional<int> ParseDigits(std::string_view text) {
  if (text.empty() || text.size() > kMostYearDigits) return std::nullopt;
  if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string Padded(std::int64_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

// Reads a text from its beginning; it is wrong as soon as one of its parts is.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool Take(std::string_view mark) {
    if (!text_.starts_with(mark)) return false;
    text_.remove_prefix(mark.size());
    return true;
  }

  // The digits up to the next mark.
  int TakeNumber() {
    const std::size_t size = std::min(text_.find_first_not_of("0123456789"), text_.size());
    const auto number = ParseDigits(text_.substr(0, size));
    text_.remove_prefix(size);
    if (!number) is_wrong_ = true;
    return number.value_or(0);
  }

  bool IsRead() const { return !is_wrong_ && text_.empty(); }

 private:
  std::string_view text_;
  bool is_wrong_ = false;
};

void ReadCalendar(Reader& reader, Date& date) {
  if (reader.Take("---")) {
    date.day = reader.TakeNumber();
    return;
  }
  if (!reader.Take("--")) {
    const bool is_before_our_era = reader.Take("-");
    date.year = reader.TakeNumber() * (is_before_our_era ? -1 : 1);
    if (reader.Take("X")) {
      date.is_decade = true;
      date.year *= 10;
      return;
    }
    if (reader.Take("-W")) {
      date.week = reader.TakeNumber();
      return;
    }
    if (!reader.Take("-")) return;
  }
  date.month = reader.TakeNumber();
  if (reader.Take("-")) date.day = reader.TakeNumber();
}

}  // namespace

std::optional<Date> Date::Parse(std::string_view text) {
  Date date;
  Reader reader(text);
  if (reader.Take("T")) {
    date.hour = reader.TakeNumber();
    if (reader.Take(":")) date.minute = reader.TakeNumber();
  } else if (reader.Take("W-")) {
    date.weekday = reader.TakeNumber();
  } else {
    ReadCalendar(reader, date);
  }
  // What is not written back as it came is written in some other way: "5-3-2024", "2024-00".
  if (!reader.IsRead() || date.ToString() != text) return std::nullopt;
  return date;
}

std::string Date::ToString() const {
  if (hour >= 0) return "T" + Padded(hour, 2) + (minute >= 0 ? ":" + Padded(minute, 2) : "");
  if (weekday > 0) return "W-" + std::to_string(weekday);
  if (is_decade) return Padded(year / 10, kYearDigits - 1) + "X";
  if (year == 0 && month == 0) return "---" + Padded(day, 2);
  std::string iso = year <= 0 ? "-" : "";
  if (year != 0) iso += Padded(year < 0 ? -year : year, kYearDigits);
  if (week > 0) return iso + "-W" + Padded(week, 2);
  if (month > 0) iso += "-" + Padded(month, 2);
  if (day > 0) iso += "-" + Padded(day, 2);
  return iso;
}

std::optional<Dates> Dates::Parse(std::string_view text) {
  const std::size_t dots = text.find(kRangeMark);
  const auto first = Date::Parse(text.substr(0, dots));
  if (!first) return std::nullopt;
  if (dots == std::string_view::npos) return Dates{*first};
  const auto last = Date::Parse(text.substr(dots + kRangeMark.size()));
  return last ? std::optional(Dates{*first, *last}) : std::nullopt;
}

std::string Dates::ToString() const {
  return last ? first.ToString().append(kRangeMark).append(last->ToString()) : first.ToString();
}

}  // namespace synoptic
