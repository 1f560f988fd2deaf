#include "bench/planted_figures.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <vector>

namespace synoptic::bench {
namespace {

constexpr std::size_t kMonthsOfYear = 12;
using Months = std::array<std::string_view, kMonthsOfYear>;

// As they stand beside a day. Chinese and Japanese count months.
const std::map<std::string, Months, std::less<>> kMonths = {
    {"ar",
     {"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
      "نوفمبر", "ديسمبر"}},
    {"de",
     {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November", "Dezember"}},
    {"en",
     {"January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December"}},
    {"es",
     {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre"}},
    {"fr",
     {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre"}},
    {"id",
     {"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
      "Oktober", "November", "Desember"}},
    {"it",
     {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
      "ottobre", "novembre", "dicembre"}},
    {"nl",
     {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december"}},
    {"pt",
     {"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
      "outubro", "novembro", "dezembro"}},
    {"ru",
     {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
      "октября", "ноября", "декабря"}},
    {"tr",
     {"Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim",
      "Kasım", "Aralık"}},
};

enum class Part { kFigure, kYear, kMonth, kDay, kHour };

struct Place {
  Span span;
  Part part;
};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLatin(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool IsCjk(std::string_view lang) { return lang == "zh" || lang == "ja"; }

// Of a word that digits belong to. Chinese and Japanese write words on to them.
bool IsOfWord(char c, std::string_view lang) {
  const bool is_wide = static_cast<unsigned char>(c) >= 0x80;
  return IsDigit(c) || IsLatin(c) || c == '_' || c == '/' || c == '-' || (is_wide && !IsCjk(lang));
}

template <std::size_t N>
bool StartsWithAny(std::string_view text, const std::array<std::string_view, N>& beginnings) {
  return std::ranges::any_of(
      beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

template <std::size_t N>
bool EndsWithAny(std::string_view text, const std::array<std::string_view, N>& ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

bool StandsBesideMonth(std::string_view before, std::string_view after, std::string_view lang) {
  const auto months = kMonths.find(lang);
  if (months == kMonths.end()) return false;
  for (const std::string_view link : {". ", "º ", " de ", " di ", " of ", " "}) {
    if (!after.starts_with(link)) continue;
    after.remove_prefix(link.size());
    break;
  }
  if (before.ends_with(' ')) before.remove_suffix(1);
  return StartsWithAny(after, months->second) || EndsWithAny(before, months->second);
}

Part PartOf(std::string_view text, Span span, std::string_view lang) {
  // Of an hour, or the minutes: both stay possible.
  constexpr std::array<std::string_view, 7> kHourAfter = {" Uhr", " h ", "点", "點",
                                                          "時",   "时",  "分"};
  constexpr std::array<std::string_view, 7> kHourBefore = {"ore ", "alle ", "pukul ", "saat ",
                                                           " às ", " h ",   " at "};
  const std::string_view figure = Slice(text, span);
  const std::string_view before = text.substr(0, span.begin);
  const std::string_view after = text.substr(span.end);
  const bool is_whole = std::ranges::all_of(figure, IsDigit);
  if (is_whole && figure.size() == 4 && figure >= "1000" && figure <= "2100") return Part::kYear;
  if (is_whole && figure.size() <= 2) {
    if (IsCjk(lang) && after.starts_with("月")) return Part::kMonth;
    if (IsCjk(lang) && (after.starts_with("日") || after.starts_with("号"))) return Part::kDay;
    if (StandsBesideMonth(before, after, lang)) return Part::kDay;
  }
  const bool is_time = figure.find(':') != std::string_view::npos ||
                       StartsWithAny(after, kHourAfter) || EndsWithAny(before, kHourBefore);
  return is_time ? Part::kHour : Part::kFigure;
}

// Where another group of three digits follows behind a space: "10 300", "10\u00A0300".
std::size_t BehindGroup(std::string_view text, std::size_t end) {
  constexpr std::size_t kGroup = 3;
  for (const std::string_view space : {" ", "\u00A0", "\u202F"}) {
    if (!text.substr(end).starts_with(space)) continue;
    const std::string_view next = text.substr(end + space.size());
    const std::size_t digits = std::min(next.find_first_not_of("0123456789"), next.size());
    if (digits == kGroup) return end + space.size() + kGroup;
  }
  return end;
}

// Runs of digits with inner points, commas and colons, and groups behind spaces.
std::vector<Place> PlacesOf(std::string_view text, std::string_view lang) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < text.size();) {
    if (!IsDigit(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() &&
           (IsDigit(text[end]) || ((text[end] == '.' || text[end] == ',' || text[end] == ':') &&
                                   end + 1 < text.size() && IsDigit(text[end + 1])))) {
      ++end;
    }
    while (BehindGroup(text, end) > end) end = BehindGroup(text, end);
    const bool is_inside =
        (i > 0 && IsOfWord(text[i - 1], lang)) || (end < text.size() && IsOfWord(text[end], lang));
    if (!is_inside) places.push_back({{i, end}, PartOf(text, {i, end}, lang)});
    i = end;
  }
  return places;
}

// From 1 to `last`, but not `was`.
std::size_t Another(std::size_t was, std::size_t last, std::mt19937_64& random) {
  const std::size_t next = 1 + random() % (last - 1);
  return next >= was && was > 0 ? next + 1 : next;
}

std::string WithAnotherHour(std::string_view time, std::mt19937_64& random) {
  const std::size_t end = std::min(time.find_first_not_of("0123456789"), time.size());
  const std::size_t hour = std::stoul(std::string(time.substr(0, end)));
  constexpr std::size_t kNoon = 12;
  const std::size_t next = Another(hour % kNoon, kNoon - 1, random) + hour / kNoon * kNoon;
  return std::to_string(next).append(time.substr(end));
}

std::string WithAnotherFirstDigit(std::string figure, std::mt19937_64& random) {
  figure[0] = static_cast<char>('1' + (figure[0] - '1' + 1 + static_cast<int>(random() % 8)) % 9);
  return figure;
}

}  // namespace

std::optional<Replacement> ChangeFigure(const std::string& text, const std::string& lang,
                                        std::mt19937_64& random) {
  std::vector<Place> places = PlacesOf(text, lang);
  std::erase_if(places, [](const Place& place) {
    return place.part != Part::kFigure && place.part != Part::kHour;
  });
  if (places.empty()) return std::nullopt;
  const Place place = places[random() % places.size()];
  const std::string figure(Slice(text, place.span));
  return Replacement{place.span, place.part == Part::kHour ? WithAnotherHour(figure, random)
                                                           : WithAnotherFirstDigit(figure, random)};
}

std::optional<Replacement> ChangeDate(const std::string& text, const std::string& english,
                                      const std::string& lang, std::mt19937_64& random) {
  constexpr std::size_t kDays = 28;
  const Months& english_months = kMonths.find("en")->second;
  const auto is_named = [&](std::string_view what) {
    return english.find(what) != std::string::npos;
  };
  std::vector<Replacement> changes;
  for (const Place& place : PlacesOf(text, lang)) {
    const std::string written(Slice(text, place.span));
    if (place.part == Part::kYear && is_named(written)) {
      const std::size_t next = std::stoul(written) - 3 - random() % 30;
      changes.push_back({place.span, std::to_string(next)});
    }
    if (place.part == Part::kMonth || place.part == Part::kDay) {
      const std::size_t number = std::stoul(written);
      const bool is_month = place.part == Part::kMonth;
      if (is_month && (number < 1 || number > kMonthsOfYear)) continue;
      if (is_month && !is_named(english_months[number - 1])) continue;
      const std::size_t next = Another(number, is_month ? kMonthsOfYear : kDays, random);
      changes.push_back({place.span, std::to_string(next)});
    }
  }
  if (const auto months = kMonths.find(lang); months != kMonths.end()) {
    for (std::size_t m = 0; m < kMonthsOfYear; ++m) {
      const std::string month(months->second[m]);
      const std::size_t at = text.find(" " + month + " ");
      if (at == std::string::npos || !is_named(english_months[m])) continue;
      const std::size_t next = Another(m + 1, kMonthsOfYear, random) - 1;
      changes.push_back({{at + 1, at + 1 + month.size()}, std::string(months->second[next])});
    }
  }
  if (changes.empty()) return std::nullopt;
  return changes[random() % changes.size()];
}

}  // namespace synoptic::bench
