// A dictionary lists words as they stand in dictionaries, and texts have them in other forms. A
// form that is not listed stands for the listed words with which it shares its longest beginning,
// if that is most of both: of an unknown language nothing is known but that most of them inflect at
// the end. Where characters are whole words, as in Chinese, nothing is so long.

#include "align/linking/word_similarity/listed_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <tuple>
#include <utility>

#include "align/linking/word_similarity/word_similarity.hpp"
#include "synoptic/internal/character_boundary.hpp"
#include "synoptic/internal/folded_dictionary.hpp"

namespace synoptic::linking {
namespace {

// Characters that a form shares with the listed word that it stands for, at least,
constexpr std::size_t kLeastBeginning = 4;
// and their share of the longer of the two.
constexpr float kLeastShare = 0.6F;
// With more words that begin so, the beginning tells nothing.
constexpr std::size_t kMostWords = 12;

// In characters.
std::size_t SharedBeginning(std::string_view x, std::string_view y) {
  std::size_t bytes = 0;
  while (bytes < std::min(x.size(), y.size()) && x[bytes] == y[bytes]) ++bytes;
  const std::size_t characters = CountCharacters(x.substr(0, bytes));
  return characters - (IsCharacterBoundary(x, bytes) && IsCharacterBoundary(y, bytes) ? 0 : 1);
}

// Of what is sorted by a number, all that has this one.
template <typename Element>
std::span<const Element> RunOf(const std::vector<Element>& sorted, std::uint32_t number,
                               std::uint32_t Element::*member) {
  const auto begin = std::ranges::lower_bound(sorted, number, {}, member);
  return {begin, std::ranges::upper_bound(begin, sorted.end(), number, {}, member)};
}

// The listed words that a form stands for, and how surely it does.
struct StandsFor {
  std::uint32_t word;
  float share;
};

std::vector<StandsFor> LookUp(const std::vector<std::string>& words, std::string_view form) {
  const auto place = std::ranges::lower_bound(
      words, form, {}, [](const std::string& word) { return std::string_view(word); });
  const auto at = static_cast<std::size_t>(place - words.begin());
  if (at < words.size() && words[at] == form) return {{static_cast<std::uint32_t>(at), 1}};
  if (HasDigit(form)) return {};
  std::size_t longest = kLeastBeginning;
  if (at > 0) longest = std::max(longest, SharedBeginning(words[at - 1], form));
  if (at < words.size()) longest = std::max(longest, SharedBeginning(words[at], form));
  std::size_t begin = at;
  std::size_t end = at;
  while (begin > 0 && at - begin <= kMostWords &&
         SharedBeginning(words[begin - 1], form) >= longest) {
    --begin;
  }
  while (end < words.size() && end - at <= kMostWords &&
         SharedBeginning(words[end], form) >= longest) {
    ++end;
  }
  if (end - begin > kMostWords) return {};
  std::vector<StandsFor> found;
  for (std::size_t w = begin; w < end; ++w) {
    const std::size_t longer = std::max(CountCharacters(form), CountCharacters(words[w]));
    const float share = static_cast<float>(longest) / static_cast<float>(longer);
    if (share >= kLeastShare) found.push_back({static_cast<std::uint32_t>(w), share});
  }
  return found;
}

// For each listed word, the forms of the article that stand for it.
struct FormOfWord {
  std::uint32_t word;
  std::uint32_t form;
  float share;
};

std::vector<FormOfWord> FormsByWord(const Encoding& article,
                                    const std::vector<std::string>& words) {
  std::vector<FormOfWord> forms;
  for (std::uint32_t type = 0; type < article.types.size(); ++type) {
    for (const StandsFor& found : LookUp(words, article.types[type].form)) {
      forms.push_back({found.word, type, found.share});
    }
  }
  std::ranges::stable_sort(forms, {}, &FormOfWord::word);
  return forms;
}

}  // namespace

ListedPairs::ListedPairs(std::vector<Pair> pairs) : pairs_(std::move(pairs)) {
  std::ranges::sort(pairs_, [](const Pair& one, const Pair& other) {
    return std::tuple(one.a, one.b, -one.similarity) <
           std::tuple(other.a, other.b, -other.similarity);
  });
  const auto are_equal = [](const Pair& one, const Pair& other) {
    return one.a == other.a && one.b == other.b;
  };
  pairs_.erase(std::unique(pairs_.begin(), pairs_.end(), are_equal), pairs_.end());
}

std::span<const ListedPairs::Pair> ListedPairs::Of(std::uint32_t a) const {
  return RunOf(pairs_, a, &Pair::a);
}

float ListedPairs::At(std::uint32_t a, std::uint32_t b) const {
  const std::span<const Pair> of = Of(a);
  const auto found = std::ranges::lower_bound(of, b, {}, &Pair::b);
  return found != of.end() && found->b == b ? found->similarity : 0;
}

ListedPairs ListedPairs::Transposed() const {
  std::vector<Pair> turned;
  for (const Pair& pair : pairs_) turned.push_back({pair.b, pair.a, pair.similarity});
  return ListedPairs(std::move(turned));
}

ListedPairs FindListedPairs(std::span<const Dictionary> dictionaries, LookedUpArticle a,
                            LookedUpArticle b) {
  std::vector<ListedPairs::Pair> pairs;
  for (const Dictionary& dictionary : dictionaries) {
    const auto folded = FoldDictionary(dictionary, a.lang, b.lang);
    if (folded->pairs.empty()) continue;
    const std::vector<FormOfWord> a_forms = FormsByWord(a.encoding, folded->a);
    const std::vector<FormOfWord> b_forms = FormsByWord(b.encoding, folded->b);
    for (const FormOfWord& x : a_forms) {
      for (const FoldedDictionary::Pair& entry :
           RunOf(folded->pairs, x.word, &FoldedDictionary::Pair::a)) {
        for (const FormOfWord& y : RunOf(b_forms, entry.b, &FormOfWord::word)) {
          pairs.push_back({x.form, y.form, std::sqrt(entry.weight * (x.share * y.share))});
        }
      }
    }
  }
  return ListedPairs(std::move(pairs));
}

}  // namespace synoptic::linking
