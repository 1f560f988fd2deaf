// Compares names that came to Latin letters on different ways: "macron", "makron" out of Cyrillic,
// "makuron" out of katakana, "makrwn" out of Arabic. What such ways keep is the consonants, up to
// the confusion of close ones (l and r in Japanese, p and b in Arabic, b and v in Spanish); vowels
// change, come and go. So words are read as sounds, spellings of one sound being equal, and aligned
// by an edit distance in which vowels are cheap and consonants are as dear as they are unlike. The
// idea is that of phonetic codes (Soundex and its successors), graded. Endings that inflection adds
// are cheaper than other letters.
//
// Of two names of several words, all words of the shorter have to be in the longer.

#include "synoptic/internal/name_match.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace synoptic::mentions {
namespace {

constexpr std::size_t kMaxWord = 32;
constexpr std::size_t kMaxWords = 8;

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

// Sounds that scripts and languages confuse.
double CompareSounds(char a, char b) {
  constexpr std::string_view kClose[] = {"lr", "bp", "bv", "fv", "gk", "dt", "sz", "sS", "zS",
                                         "CS", "CJ", "Jz", "JS", "sC", "zC", "kh", "gh", "hf",
                                         "mn", "Jh", "Ji", "vu", "vo", "kC", "gJ", "hC", "tC"};
  constexpr std::string_view kCloseVowels[] = {"ae", "ei", "ou", "ao"};
  if (a == b) return 0;
  const auto is_in = [&](std::string_view pair) {
    return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
  };
  if (std::ranges::any_of(kCloseVowels, is_in)) return 0.2;
  if (std::ranges::any_of(kClose, is_in)) return 0.3;
  return IsVowel(a) && IsVowel(b) ? 0.4 : 1.2;
}

// Of all pairs of ASCII letters: articles have thousands of pairs of names, each with hundreds of
// pairs of sounds.
double CostOfReplacing(char a, char b) {
  constexpr std::size_t kSounds = 128;
  static const auto kCosts = [] {
    std::array<std::array<double, kSounds>, kSounds> costs{};
    for (std::size_t x = 0; x < kSounds; ++x) {
      for (std::size_t y = 0; y < kSounds; ++y) {
        costs[x][y] = CompareSounds(static_cast<char>(x), static_cast<char>(y));
      }
    }
    return costs;
  }();
  const auto x = static_cast<unsigned char>(a);
  const auto y = static_cast<unsigned char>(b);
  return x < kSounds && y < kSounds ? kCosts[x][y] : CompareSounds(a, b);
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

double Closeness(std::string_view a, std::string_view b) {
  double a_weight = 0;
  double b_weight = 0;
  for (const char sound : a) a_weight += WeightOf(sound);
  for (const char sound : b) b_weight += WeightOf(sound);
  const double length = std::max(a_weight, b_weight);
  return length == 0 ? 0 : std::max(0.0, 1 - EditDistance(a, b) / length);
}

// Of two words as sounds.
double WordSimilarity(std::string_view a, std::string_view b) {
  constexpr std::size_t kMinStem = 4;
  constexpr std::size_t kMaxEnding = 3;
  constexpr double kCostOfEnding = 0.06;  // A letter.
  if (a == b) return 1;
  if (std::ranges::any_of(a, IsDigit) || std::ranges::any_of(b, IsDigit)) return 0;  // "H100".
  if (a.size() < b.size()) std::swap(a, b);
  double best = Closeness(a, b);
  if (a.size() < kMinStem) return best / 2;  // "WHO" and "WTO": too little to go by.
  for (std::size_t cut = 1; cut <= kMaxEnding && a.size() >= kMinStem + cut; ++cut) {
    const double closeness = Closeness(a.substr(0, a.size() - cut), b);
    best = std::max(best, closeness - kCostOfEnding * static_cast<double>(cut));
  }
  return best;
}

std::vector<std::string> SoundsOfWords(std::string_view name) {
  std::vector<std::string> words;
  while (!name.empty() && words.size() < kMaxWords) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (end > 0) words.push_back(ToSounds(name.substr(0, end)));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

std::string Joined(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += word;
  return joined.substr(0, kMaxWord);
}

// The least that a word of the shorter name finds in the longer, each word there serving once.
double LeastAgreement(const std::vector<std::string>& few, std::vector<std::string> many) {
  double least = 1;
  for (const std::string& word : few) {
    double best = 0;
    std::size_t at = 0;
    for (std::size_t i = 0; i < many.size(); ++i) {
      const double similarity = many[i].empty() ? 0 : WordSimilarity(word, many[i]);
      if (similarity > best) {
        best = similarity;
        at = i;
      }
    }
    if (best > 0) many[at].clear();
    least = std::min(least, best);
  }
  return least;
}

}  // namespace

double NameSimilarity(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  constexpr std::string_view kCode = "region ";
  if (a.starts_with(kCode) || b.starts_with(kCode)) return 0;
  const std::vector<std::string> a_words = SoundsOfWords(a);
  const std::vector<std::string> b_words = SoundsOfWords(b);
  if (a_words.empty() || b_words.empty()) return 0;
  const bool a_is_few = a_words.size() <= b_words.size();
  double similarity =
      a_is_few ? LeastAgreement(a_words, b_words) : LeastAgreement(b_words, a_words);
  if (a_words.size() == b_words.size()) {
    similarity = std::min(similarity, LeastAgreement(b_words, a_words));
  } else {
    // "xijinping" and "xi jinping".
    similarity = std::max(similarity, WordSimilarity(Joined(a_words), Joined(b_words)));
  }
  return similarity;
}

double SoundLikeness(std::string_view a, std::string_view b) {
  double best = 0;
  for (const std::string& x : SoundsOfWords(a)) {
    for (const std::string& y : SoundsOfWords(b)) best = std::max(best, Closeness(x, y));
  }
  return best;
}

bool AreSpelledAlike(std::string_view a, std::string_view b) {
  constexpr double kMaxChanged = 0.38;  // Of the letters of the longer.
  if (a == b) return true;
  a = a.substr(0, kMaxWord);
  b = b.substr(0, kMaxWord);
  std::array<std::array<std::size_t, kMaxWord + 1>, 3> rows{};  // By i modulo 3.
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i - 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] =
          std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      const bool is_exchange = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_exchange) row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + 1);
    }
  }
  const auto length = static_cast<double>(std::max(a.size(), b.size()));
  return static_cast<double>(rows[a.size() % 3][b.size()]) <= kMaxChanged * length;
}

}  // namespace synoptic::mentions
