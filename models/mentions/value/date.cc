// Dates as they are written: docs/mentions.md has the grammar.

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "synoptic/value.hpp"

namespace synoptic {
namespace {

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMostYearDigits = 6;
constexpr std::size_t kPartDigits = 2;  // Of a month, a day, a week, an hour.
constexpr std::string_view kRangeMark = "..";
constexpr std::string_view kSeasons[] = {"spring", "summer", "autumn", "winter"};
constexpr std::string_view kParts[] = {"", "early ", "mid ", "late "};  // In the order of Part.
constexpr int kHour = 60;

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
  // From one on.
  int TakeDigit(int largest) {
    const int digit = TakeNumber(1);
    is_wrong_ = is_wrong_ || digit < 1 || digit > largest;
    return digit;
  }

  bool IsRead() const { return !is_wrong_ && text_.empty(); }

 private:
  std::string_view text_;
  bool is_wrong_ = false;
};

// "Q3", "H1", "summer".
bool ReadPartOfYear(Reader& reader, Date& date) {
  if (reader.Take("Q")) {
    date.quarter = reader.TakeDigit(4);
    return true;
  }
  if (reader.Take("H")) {
    date.half = reader.TakeDigit(2);
    return true;
  }
  for (int season = 1; season <= 4; ++season) {
    if (!reader.Take(kSeasons[season - 1])) continue;
    date.season = season;
    return true;
  }
  return false;
}

std::string PartOfYear(const Date& date) {
  if (date.quarter > 0) return "Q" + std::to_string(date.quarter);
  if (date.half > 0) return "H" + std::to_string(date.half);
  const bool is_season = date.season >= 1 && date.season <= 4;
  return is_season ? std::string(kSeasons[date.season - 1]) : std::string();
}

// "Z", "+01:00".
void ReadZone(Reader& reader, Date& date) {
  if (reader.Take("Z")) {
    date.zone = 0;
    return;
  }
  const bool is_west = reader.Take("-");
  if (!is_west && !reader.Take("+")) return;
  date.zone = reader.TakePart() * kHour;
  if (reader.Take(":")) date.zone += reader.TakePart();
  if (is_west) date.zone = -date.zone;
}

std::string Zone(int zone) {
  if (zone == Date::kNoZone) return {};
  if (zone == 0) return "Z";
  const int size = std::abs(zone);
  return (zone < 0 ? "-" : "+") + Padded(size / kHour, 2) + ":" + Padded(size % kHour, 2);
}

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
    if (ReadPartOfYear(reader, date)) return;
  }
  date.month = reader.TakePart();
  if (reader.Take("-")) date.day = reader.TakePart();
}

}  // namespace

std::optional<Date> Date::Parse(std::string_view text) {
  Date date;
  Reader reader(text);
  for (const Part part : {Part::kBeginning, Part::kMiddle, Part::kEnd}) {
    if (reader.Take(kParts[static_cast<int>(part)])) date.part = part;
  }
  if (reader.Take("T")) {
    date.hour = reader.TakePart();
    if (reader.Take(":")) date.minute = reader.TakePart();
    ReadZone(reader, date);
  } else if (reader.Take("W-")) {
    date.weekday = reader.TakePart();
  } else if (!ReadPartOfYear(reader, date)) {
    ReadCalendar(reader, date);
  }
  // What is not written back as it came is written in some other way: "5-3-2024", "2024-00".
  if (!reader.IsRead() || date.ToString() != text) return std::nullopt;
  return date;
}

std::string Date::ToString() const {
  if (hour >= 0) {
    return "T" + Padded(hour, 2) + (minute >= 0 ? ":" + Padded(minute, 2) : "") + Zone(zone);
  }
  if (weekday > 0) return "W-" + std::to_string(weekday);
  std::string iso(kParts[static_cast<int>(part)]);
  const std::string of_year = PartOfYear(*this);
  if (year == 0 && !of_year.empty()) return iso + of_year;
  if (year == 0 && month == 0 && !is_decade) return iso + "---" + Padded(day, 2);
  if (year < 0 || (year == 0 && !is_decade)) iso += "-";
  const std::int64_t size = year < 0 ? -year : year;
  if (is_decade) return iso + Padded(size / 10, kYearDigits - 1) + "X";
  if (size != 0) iso += Padded(size, kYearDigits);
  if (!of_year.empty()) return iso + "-" + of_year;
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
