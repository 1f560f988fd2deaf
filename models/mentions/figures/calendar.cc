#include "models/mentions/figures/calendar.hpp"

#include <chrono>

namespace synoptic::mentions {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

sys_days DaysOf(const Date& date) {
  return std::chrono::year(static_cast<int>(date.year)) /
         std::chrono::month(static_cast<unsigned>(date.month)) /
         std::chrono::day(static_cast<unsigned>(date.day));
}

Date DateOf(sys_days days) {
  const year_month_day day(days);
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

}  // namespace

std::optional<Date> ParseDay(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t begin, std::size_t size) {
    int value = 0;
    for (const char c : iso.substr(begin, size)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const Date date{number(0, 4), number(5, 2), number(8, 2)};
  if (date.year < 1 || date.month < 1 || date.day < 1 || !IsValid(date)) return std::nullopt;
  return date;
}

bool IsValid(const Date& date) {
  static constexpr int kDays[] = {31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.month < 0 || date.month > 12 || date.day < 0) return false;
  if (date.day > kDays[date.month]) return false;
  const bool is_full = date.year > 0 && date.month > 0 && date.day > 0;
  return !is_full ||
         year_month_day(DaysOf(date)) == std::chrono::year(static_cast<int>(date.year)) /
                                             std::chrono::month(static_cast<unsigned>(date.month)) /
                                             std::chrono::day(static_cast<unsigned>(date.day));
}

Date PlusDays(const Date& date, std::int64_t days) {
  return DateOf(DaysOf(date) + std::chrono::days(days));
}

Date PlusMonths(const Date& date, std::int64_t months) {
  const std::int64_t total = date.year * 12 + date.month - 1 + months;
  Date moved{total / 12, static_cast<int>(total % 12) + 1, date.day};
  while (!IsValid(moved)) --moved.day;
  return moved;
}

int Weekday(const Date& date) {
  return static_cast<int>(std::chrono::weekday(DaysOf(date)).iso_encoding());
}

Date WeekOf(const Date& date) {
  const Date thursday = PlusDays(date, 4 - Weekday(date));
  const auto days = DaysOf(thursday) - DaysOf({thursday.year, 1, 1});
  return {.year = thursday.year, .week = static_cast<int>(days.count() / 7) + 1};
}

}  // namespace synoptic::mentions
