// Dates as they are written: docs/mentions.md has the grammar.

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>

#include "synoptic/value.hpp"

namespace synoptic {
namespace {

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMostYearDigits = 6;
constexpr std::size_t kPartDigits = 2;  // Of a month, a day, a week, an hour.
constexpr std::string_view kRangeMark = "..";

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

  // The digits up to the next mark, so many at most.
  int TakeNumber(std::size_t most_digits) {
    const std::size_t size = std::min(text_.find_first_not_of("0123456789"), text_.size());
    int number = 0;
    is_wrong_ = is_wrong_ || size == 0 || size > most_digits;
    if (!is_wrong_) std::from_chars(text_.data(), text_.data() + size, number);
    text_.remove_prefix(size);
    return number;
  }
  int TakeYear() { return TakeNumber(kMostYearDigits); }
  int TakePart() { return TakeNumber(kPartDigits); }

  bool IsRead() const { return !is_wrong_ && text_.empty(); }

 private:
  std::string_view text_;
  bool is_wrong_ = false;
};

void ReadCalendar(Reader& reader, Date& date) {
  if (reader.Take("---")) {
    date.day = reader.TakePart();
    return;
  }
  if (!reader.Take("--")) {
    const bool is_before_our_era = reader.Take("-");
    date.year = reader.TakeYear() * (is_before_our_era ? -1 : 1);
    if (reader.Take("X")) {
      date.is_decade = true;
      date.year *= 10;
      return;
    }
    if (reader.Take("-W")) {
      date.week = reader.TakePart();
      return;
    }
    if (!reader.Take("-")) return;
  }
  date.month = reader.TakePart();
  if (reader.Take("-")) date.day = reader.TakePart();
}

}  // namespace

std::optional<Date> Date::Parse(std::string_view text) {
  Date date;
  Reader reader(text);
  if (reader.Take("T")) {
    date.hour = reader.TakePart();
    if (reader.Take(":")) date.minute = reader.TakePart();
  } else if (reader.Take("W-")) {
    date.weekday = reader.TakePart();
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
  if (year == 0 && month == 0 && !is_decade) return "---" + Padded(day, 2);
  std::string iso = year < 0 || (year == 0 && !is_decade) ? "-" : "";
  const std::int64_t size = year < 0 ? -year : year;
  if (is_decade) return iso + Padded(size / 10, kYearDigits - 1) + "X";
  if (size != 0) iso += Padded(size, kYearDigits);
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
