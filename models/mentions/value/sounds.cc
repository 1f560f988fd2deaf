// Compares names that came to Latin letters on different ways: "macron", "makron" out of Cyrillic,
// "makuron" out of katakana, "makrwn" out of Arabic. What such ways keep is the consonants, up to
// the confusion of close ones (l and r in Japanese, p and b in Arabic, b and v in Spanish); vowels
// change, come and go. So words are read as sounds, spellings of one sound being equal, and aligned
// by an edit distance in which vowels are cheap and consonants are as dear as they are unlike. The
// idea is that of phonetic codes (Soundex and its successors), graded.

#include "models/mentions/value/sounds.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <iterator>
#include <utility>

namespace synoptic::mentions {
namespace {

struct Spelling {
  std::string_view letters;
  std::string_view sounds;  // Capitals: S as in ship, C as in chip, J as in jet.
};

// The first that fits is taken, longer ones first. "Qi", "xi" and "xu" are Chinese more often than
// anything else.
constexpr Spelling kSpellings[] = {
    {"chzh", "J"}, {"shch", "S"}, {"tsch", "C"}, {"qi", "Ci"}, {"xi", "Si"}, {"xu", "Su"},
    {"dzh", "J"},  {"sch", "S"},  {"tch", "C"},  {"sz", "S"},  {"cz", "C"},  {"sh", "S"},
    {"ch", "C"},   {"zh", "J"},   {"kh", "h"},   {"gh", "g"},  {"ph", "f"},  {"th", "t"},
    {"ck", "k"},   {"qu", "kv"},  {"dj", "J"},   {"ts", "z"},  {"tz", "z"},  {"ng", "n"},
    {"ce", "se"},  {"ci", "si"},  {"cy", "si"},  {"c", "k"},   {"q", "k"},   {"x", "ks"},
    {"w", "v"},    {"y", "i"},    {"j", "J"}};

bool IsVowel(char sound) { return std::string_view("aeiou").find(sound) != std::string_view::npos; }
bool IsDigit(char sound) { return sound >= '0' && sound <= '9'; }

// What a sound adds to the length of a word, and what it costs to leave it out.
double WeightOf(char sound) {
  if (IsVowel(sound)) return 0.5;
  return sound == 'h' ? 0.6 : 1;
}
double CostOfOmitting(char sound) {
  if (IsVowel(sound)) return 0.25;
  return sound == 'h' || sound == 'v' ? 0.4 : 1;
}

// Of all pairs of sounds, which are ASCII: articles have thousands of pairs of names, each with
// hundreds of pairs of sounds.
constexpr std::size_t kSounds = 128;
constexpr double kCostOfOther = 1.2;
using Costs = std::array<std::array<double, kSounds>, kSounds>;

Costs CompareSounds() {
  // Sounds that scripts and languages confuse.
  constexpr std::string_view kClose[] = {"lr", "bp", "bv", "fv", "gk", "dt", "sz", "sS", "zS",
                                         "CS", "CJ", "Jz", "JS", "sC", "zC", "kh", "gh", "hf",
                                         "mn", "Jh", "Ji", "vu", "vo", "kC", "gJ", "hC", "tC"};
  constexpr std::string_view kCloseVowels[] = {"ae", "ei", "ou", "ao"};
  constexpr std::string_view kVowels = "aeiou";
  Costs costs;
  for (std::size_t x = 0; x < kSounds; ++x) {
    costs[x].fill(kCostOfOther);
    costs[x][x] = 0;
  }
  const auto set = [&](char a, char b, double cost) {
    const auto x = static_cast<unsigned char>(a);
    const auto y = static_cast<unsigned char>(b);
    if (x != y) costs[x][y] = costs[y][x] = cost;
  };
  for (const char a : kVowels) {
    for (const char b : kVowels) set(a, b, 0.4);
  }
  for (const std::string_view pair : kClose) set(pair[0], pair[1], 0.3);
  for (const std::string_view pair : kCloseVowels) set(pair[0], pair[1], 0.2);
  return costs;
}

double CostOfReplacing(char a, char b) {
  static const Costs kCosts = CompareSounds();
  const auto x = static_cast<unsigned char>(a);
  const auto y = static_cast<unsigned char>(b);
  if (x < kSounds && y < kSounds) return kCosts[x][y];
  return a == b ? 0 : kCostOfOther;
}

double EditDistance(std::string_view a, std::string_view b) {
  std::array<double, kMaxWord * 2 + 1> row{};
  for (std::size_t j = 0; j < b.size(); ++j) row[j + 1] = row[j] + CostOfOmitting(b[j]);
  for (const char sound : a) {
    double diagonal = row[0];
    row[0] += CostOfOmitting(sound);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const double best =
          std::min({diagonal + CostOfReplacing(sound, b[j]), row[j] + CostOfOmitting(b[j]),
                    row[j + 1] + CostOfOmitting(sound)});
      diagonal = row[j + 1];
      row[j + 1] = best;
    }
  }
  return row[b.size()];
}

std::uint64_t BitOf(char sound) {
  return std::uint64_t{1} << (static_cast<unsigned char>(sound) % 64);
}

// What costs less than a whole sound in the place of another, by what it costs at most.
struct Close {
  double cost;
  std::uint64_t sounds;
};
constexpr std::array<double, 3> kSteps = {0.2, 0.3, 0.4};

const std::array<Close, kSteps.size()>& CloseTo(std::size_t sound) {
  static const auto kClose = [] {
    std::array<std::array<Close, kSteps.size()>, kSounds> all{};
    for (std::size_t x = 0; x < kSounds; ++x) {
      for (std::size_t step = 0; step < kSteps.size(); ++step) {
        all[x][step] = {kSteps[step], 0};
        for (std::size_t y = 0; y < kSounds; ++y) {
          const double cost = CostOfReplacing(static_cast<char>(x), static_cast<char>(y));
          if (cost <= kSteps[step]) all[x][step].sounds |= BitOf(static_cast<char>(y));
        }
      }
    }
    return all;
  }();
  return kClose[sound];
}

// What each sound costs at least, whatever word it meets: nothing if that has an equal, else as
// much as the closest that it has, or as to leave it out. Sounds that share a bit are taken for
// equal, which makes the bound no higher.
double LeastCost(std::string_view word, std::uint64_t other) {
  double sum = 0;
  for (const char sound : word) {
    const auto x = static_cast<unsigned char>(sound);
    if ((other & BitOf(sound)) != 0 || x >= kSounds) continue;
    double least = CostOfOmitting(sound);
    for (const Close& close : CloseTo(x)) {
      if ((other & close.sounds) != 0) least = std::min(least, close.cost);
    }
    sum += least;
  }
  return sum;
}

// The least that the firm sounds of either word cost which the other has nothing close to: each the
// whole of a sound, but for those that go with an ending of a.
double CostOfFirm(const SoundedWord& a, std::size_t ending, const SoundedWord& b) {
  const int of_a = std::popcount(a.firm & ~b.close) - static_cast<int>(ending);
  return static_cast<double>(std::max(of_a, std::popcount(b.firm & ~a.close)));
}

}  // namespace

std::string ToSounds(std::string_view word) {
  std::string sounds;
  word = word.substr(0, kMaxWord);
  while (!word.empty()) {
    const auto* const spelling = std::ranges::find_if(
        kSpellings, [&](const Spelling& s) { return word.starts_with(s.letters); });
    const bool is_listed = spelling != std::end(kSpellings);
    for (const char sound : is_listed ? spelling->sounds : word.substr(0, 1)) {
      if (sounds.empty() || sounds.back() != sound) sounds += sound;
    }
    word.remove_prefix(is_listed ? spelling->letters.size() : 1);
  }
  return sounds;
}

double Closeness(const SoundedWord& a, std::size_t size, const SoundedWord& b, double least) {
  const std::string_view beginning = std::string_view(a.sounds).substr(0, size);
  double a_weight = a.weight;
  for (const char sound : std::string_view(a.sounds).substr(size)) a_weight -= WeightOf(sound);
  const double length = std::max(a_weight, b.weight);
  if (length == 0) return 0;
  constexpr double kRounding = 1e-9;
  const double most = (1 - least) * length + kRounding;
  if (least > 0 && (CostOfFirm(a, a.sounds.size() - size, b) > most ||
                    LeastCost(beginning, b.all) > most || LeastCost(b.sounds, a.all) > most)) {
    return 0;
  }
  return std::max(0.0, 1 - EditDistance(beginning, b.sounds) / length);
}

double Closeness(const SoundedWord& a, const SoundedWord& b, double least) {
  return Closeness(a, a.sounds.size(), b, least);
}

SoundedWord::SoundedWord(std::string word) : sounds(std::move(word)) {
  for (const char sound : sounds) {
    weight += WeightOf(sound);
    has_digit = has_digit || IsDigit(sound);
    all |= BitOf(sound);
    const auto x = static_cast<unsigned char>(sound);
    close |= BitOf(sound);
    if (x >= kSounds) continue;
    if (CostOfOmitting(sound) == 1) firm |= BitOf(sound);
    for (const Close& step : CloseTo(x)) close |= step.sounds;
  }
}

}  // namespace synoptic::mentions
