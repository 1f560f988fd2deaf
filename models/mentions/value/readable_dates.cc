#include "models/mentions/value/readable_dates.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace synoptic::mentions {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 4> kSeasons = {"spring", "summer", "autumn", "winter"};

// `number` counts from 1; one that has no name stays a number.
template <std::size_t kCount>
std::string NameOf(const std::array<std::string_view, kCount>& names, int number) {
  const auto index = static_cast<std::size_t>(number) - 1;
  return index < kCount ? std::string(names[index]) : std::to_string(number);
}

std::string Ordinal(int number) {
  const int last = number % 10;
  const bool is_teen = number / 10 % 10 == 1;
  return std::to_string(number) + (is_teen || last == 0 || last > 3 ? "th"
                                   : last == 1                      ? "st"
                                   : last == 2                      ? "nd"
                                                                    : "rd");
}

std::string Year(std::int64_t year) {
  return year < 0 ? std::to_string(-year) + " BC" : std::to_string(year);
}

std::string TwoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string Time(const Date& date) {
  std::string text = date.minute < 0 ? std::to_string(date.hour) + " o'clock"
                                     : TwoDigits(date.hour) + ":" + TwoDigits(date.minute);
  if (date.zone == Date::kNoZone) return text;
  text += " UTC";
  if (date.zone == 0) return text;
  const int minutes = std::abs(date.zone);
  return text + (date.zone < 0 ? "-" : "+") + TwoDigits(minutes / 60) + ":" +
         TwoDigits(minutes % 60);
}

// What stands before the year, and what joins them.
struct Within {
  std::string text;
  std::string_view joint = " ";
};

Within WithinYear(const Date& date) {
  if (date.week != 0) return {"week " + std::to_string(date.week), " of "};
  if (date.quarter != 0) return {"the " + Ordinal(date.quarter) + " quarter", " of "};
  if (date.half != 0) return {"the " + Ordinal(date.half) + " half", " of "};
  if (date.season != 0) return {NameOf(kSeasons, date.season)};
  if (date.month == 0) return {date.day == 0 ? "" : "the " + Ordinal(date.day)};
  const std::string month = NameOf(kMonths, date.month);
  return {date.day == 0 ? month : std::to_string(date.day) + " " + month};
}

std::string Whole(const Date& date) {
  if (date.hour >= 0) return Time(date);
  if (date.weekday != 0) return NameOf(kWeekdays, date.weekday);
  if (date.is_decade) return Year(date.year) + "s";
  const Within within = WithinYear(date);
  if (date.year == 0) return within.text;
  return within.text.empty() ? Year(date.year)
                             : within.text + std::string(within.joint) + Year(date.year);
}

}  // namespace

std::string ReadableDate(const Date& date) {
  switch (date.part) {
    case Date::Part::kBeginning:
      return "early " + Whole(date);
    case Date::Part::kMiddle:
      return "mid " + Whole(date);
    case Date::Part::kEnd:
      return "late " + Whole(date);
    case Date::Part::kWhole:
      break;
  }
  return Whole(date);
}

}  // namespace synoptic::mentions
