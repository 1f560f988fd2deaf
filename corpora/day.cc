#include "corpora/day.hpp"

#include <array>
#include <chrono>
#include <cstdio>

#include "corpora/lines.hpp"

namespace synoptic::corpora {
namespace {

/// "18 Mar 2024", as the headers of the net have it.
std::string DayOfHeader(std::string_view date) {
  constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
  for (std::size_t at = 0; at + 11 <= date.size(); ++at) {
    const std::size_t month = kMonths.find(date.substr(at + 3, 3));
    if (date[at + 2] != ' ' || date[at + 6] != ' ' || month == std::string_view::npos ||
        month % 3 != 0) {
      continue;
    }
    const std::string day =
        Day(Digits(date, at + 7, 4), static_cast<int>(month / 3) + 1, Digits(date, at, 2));
    if (!day.empty()) return day;
  }
  return {};
}

}  // namespace

int Digits(std::string_view text, std::size_t at, std::size_t size) {
  if (at + size > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(at, size)) {
    if (!IsAsciiDigit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string Day(int year, int month, int day) {
  const bool is_month = year >= 1500 && year < 2200 && month >= 1 && month <= 12 && day >= 1;
  const bool is_day =
      is_month && std::chrono::year_month_day(std::chrono::year(year),
                                              std::chrono::month(static_cast<unsigned>(month)),
                                              std::chrono::day(static_cast<unsigned>(day)))
                      .ok();
  if (!is_day) return {};
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
  return text.data();
}

std::string DayOf(std::string_view date) {
  const std::size_t begin = date.find_first_not_of(" \t\r\n\"");
  if (begin == std::string_view::npos) return {};
  date.remove_prefix(begin);
  const int year = Digits(date, 0, 4);
  if (year < 0) {
    const std::string day = DayOfHeader(date);
    if (!day.empty() || date.size() < 10) return day;
    // "18.03.2024 07:00"
    const bool is_dotted = (date[2] == '.' && date[5] == '.') || (date[2] == '/' && date[5] == '/');
    return is_dotted ? Day(Digits(date, 6, 4), Digits(date, 3, 2), Digits(date, 0, 2)) : "";
  }
  if (date.size() > 7 && !IsAsciiDigit(date[4])) {
    const int month = Digits(date, 5, 2);
    return month < 0 ? std::string() : Day(year, month, Digits(date, 8, 2));
  }
  return Day(year, Digits(date, 4, 2), Digits(date, 6, 2));
}

}  // namespace synoptic::corpora
