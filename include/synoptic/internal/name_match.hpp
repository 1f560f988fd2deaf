#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic::mentions {

/// How likely two normalised names (values of Mention, MentionType::kName) are one, in [0, 1]: 1
/// for equal ones, and .75 or more for those that differ as spellings of one name do.
///
///     NameSimilarity("huang", "jensen huang")            1: the one is part of the other
///     NameSimilarity("emmanuel macron", "makuron")       .95: transliterated there and back
///     NameSimilarity("anna rossi", "marco rossi")        .2: one word disagrees
///     NameSimilarity("region DE", "region FR")           0: codes are equal or not
///
/// Symmetric. O(length^2) in the lengths of words, which are cut at 32 letters.
double NameSimilarity(std::string_view a, std::string_view b);

/// From here on two names are spellings of one.
inline constexpr double kOneName = 0.75;

/// A word as sounds, with what tells quickly that it is unlike another.
struct SoundedWord {
  explicit SoundedWord(std::string sounds);

  std::string sounds;
  double weight = 0;        ///< Its length, sounds counting by how firm they are.
  std::uint64_t all = 0;    ///< Its sounds as a set; some share a place.
  std::uint64_t firm = 0;   ///< Those of them that cost a whole sound to leave out.
  std::uint64_t close = 0;  ///< All that are equal or close to one of them.
  bool has_digit = false;
};

/// A normalised name that is compared with many others, read once.
class SoundedName {
 public:
  explicit SoundedName(std::string_view name);

  const std::string& name() const { return name_; }
  bool is_region() const { return is_region_; }
  /// Its words as sounds, up to eight; and all of them as one word.
  const std::vector<SoundedWord>& words() const { return words_; }
  const SoundedWord& joined() const { return joined_; }

 private:
  std::string name_;
  bool is_region_;
  std::vector<SoundedWord> words_;
  SoundedWord joined_;
};

/// Whether NameSimilarity is `least` or more, `least` > 0. Mostly told without an alignment.
bool AreOneName(const SoundedName& a, const SoundedName& b, double least);

/// How much alike the most alike words of two normalised names sound, in [0, 1]. Short words count
/// as others do: what is no proof that two names are one ("lee" and "li" out of Cyrillic) may
/// still forbid to call them different. Symmetric. O(length^2), words being cut as above.
double SoundLikeness(std::string_view a, std::string_view b);

/// Whether two normalised words that are written in one script are spellings of one name ("schenk",
/// "schenck"; "merkel", "merkels"): few letters have to be changed, left out or exchanged with
/// their neighbour (Damerau 1964). Symmetric. O(length^2), words being cut as above.
bool AreSpelledAlike(std::string_view a, std::string_view b);

}  // namespace synoptic::mentions
