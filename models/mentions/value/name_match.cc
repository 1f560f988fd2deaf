// Compares names that came to Latin letters on different ways, word by word (sounds.hpp). Of two
// names of several words, all words of the shorter have to be in the longer. An acronym is one with
// the words whose first letters it is. Endings that inflection adds are cheaper than other letters.

#include "synoptic/internal/name_match.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "models/mentions/value/sounds.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kMaxWords = 8;

// Of two words as sounds; exact from `least` on.
double WordSimilarity(const SoundedWord& one, const SoundedWord& other, double least) {
  constexpr std::size_t kMinStem = 4;
  constexpr std::size_t kMaxEnding = 3;
  constexpr double kCostOfEnding = 0.06;  // A letter.
  if (one.sounds == other.sounds) return 1;
  if (one.has_digit || other.has_digit) return 0;  // "H100".
  const bool is_shorter = one.sounds.size() < other.sounds.size();
  const SoundedWord& a = is_shorter ? other : one;
  const SoundedWord& b = is_shorter ? one : other;
  const std::size_t size = a.sounds.size();
  if (size < kMinStem) return Closeness(a, b, 2 * least) / 2;  // "WHO": too little to go by.
  double best = Closeness(a, b, least);
  for (std::size_t cut = 1; cut <= kMaxEnding && size >= kMinStem + cut; ++cut) {
    const double cost = kCostOfEnding * static_cast<double>(cut);
    best = std::max(best, Closeness(a, size - cut, b, least + cost) - cost);
  }
  return best;
}

std::vector<SoundedWord> SoundsOfWords(std::string_view name) {
  std::vector<SoundedWord> words;
  while (!name.empty() && words.size() < kMaxWords) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (end > 0) words.emplace_back(ToSounds(name.substr(0, end)));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

std::string Joined(const std::vector<SoundedWord>& words) {
  std::string joined;
  for (const SoundedWord& word : words) joined += word.sounds;
  return joined.substr(0, kMaxWord);
}

// The least that a word of the shorter name finds in the longer, each word there serving once;
// exact from `threshold` on.
double LeastAgreement(const std::vector<SoundedWord>& few, const std::vector<SoundedWord>& many,
                      double threshold) {
  std::vector<bool> is_taken(many.size());
  double least = 1;
  for (const SoundedWord& word : few) {
    double best = 0;
    std::size_t at = 0;
    for (std::size_t i = 0; i < many.size(); ++i) {
      const double similarity = is_taken[i] ? 0 : WordSimilarity(word, many[i], threshold);
      if (similarity > best) {
        best = similarity;
        at = i;
      }
    }
    if (best > 0) is_taken[at] = true;
    least = std::min(least, best);
    if (least < threshold) break;
  }
  return least;
}

// "nra" and "national rifle association".
bool AreInitials(const SoundedName& acronym, const SoundedName& full) {
  constexpr std::size_t kMinWords = 3;
  if (acronym.words().size() != 1 || acronym.name().size() < kMinWords) return false;
  std::size_t at = 0;
  bool begins = true;
  for (const char c : full.name()) {
    if (begins && (at == acronym.name().size() || acronym.name()[at++] != c)) return false;
    begins = c == ' ';
  }
  return at == acronym.name().size();
}

// Exact from `least` on.
double Compare(const SoundedName& a, const SoundedName& b, double least) {
  if (a.name() == b.name()) return 1;
  if (a.is_region() || b.is_region() || a.words().empty() || b.words().empty()) return 0;
  if (AreInitials(a, b) || AreInitials(b, a)) return 1;
  const bool a_is_few = a.words().size() <= b.words().size();
  const auto& few = a_is_few ? a.words() : b.words();
  const auto& many = a_is_few ? b.words() : a.words();
  double similarity = LeastAgreement(few, many, least);
  if (few.size() == many.size()) {
    similarity = std::min(similarity, LeastAgreement(many, few, least));
  } else {
    // "xijinping" and "xi jinping".
    similarity = std::max(similarity, WordSimilarity(a.joined(), b.joined(), least));
  }
  return similarity;
}

}  // namespace

SoundedName::SoundedName(std::string_view name)
    : name_(name),
      is_region_(name.starts_with("region ")),
      words_(SoundsOfWords(name)),
      joined_(Joined(words_)) {}

double NameSimilarity(std::string_view a, std::string_view b) {
  return a == b ? 1 : Compare(SoundedName(a), SoundedName(b), 0);
}

bool AreOneName(const SoundedName& a, const SoundedName& b, double least) {
  return Compare(a, b, least) >= least;
}

double SoundLikeness(std::string_view a, std::string_view b) {
  double best = 0;
  for (const SoundedWord& x : SoundsOfWords(a)) {
    for (const SoundedWord& y : SoundsOfWords(b)) best = std::max(best, Closeness(x, y, 0));
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
