// Words are folded as those of articles are, so that they are found by their forms. What has
// several words on a side is taken apart: each word of the one side with each of the other, by the
// lesser of their shares in what their side tells. A word tells the more the fewer entries it
// stands in: of "to run" nearly all is told by "run", since there are hundreds of other entries
// with "to".

#include "synoptic/internal/folded_dictionary.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "models/dictionary/content.hpp"
#include "models/language/words/words.hpp"
#include "synoptic/article.hpp"

namespace synoptic {
namespace {

// Pairs of words that share less than this in what their entry tells are left out.
constexpr float kLeastShare = 0.3F;
// Pairs of an entry, at most.
constexpr std::size_t kMostPairs = 64;

// The words of all entries in one language, by number in the order in which they come.
class Side {
 public:
  explicit Side(std::string_view lang) : splitter_(lang) {}

  void Add(std::string_view text) {
    std::vector<std::uint32_t>& words = entries_.emplace_back();
    for (const language::WordView& word : splitter_.Split(text)) {
      const auto next = static_cast<std::uint32_t>(forms_.size());
      const auto [known, is_new] = numbers_.try_emplace(std::string(word.form), next);
      if (is_new) {
        forms_.emplace_back(word.form);
        counts_.push_back(0);
      }
      if (std::ranges::find(words, known->second) == words.end()) words.push_back(known->second);
    }
    for (const std::uint32_t word : words) ++counts_[word];
  }

  std::span<const std::uint32_t> Words(std::size_t entry) const { return entries_[entry]; }

  // How much of what the words of an entry tell each of them does.
  std::vector<float> Shares(std::size_t entry) const {
    std::vector<float> shares;
    float sum = 0;
    for (const std::uint32_t word : entries_[entry]) {
      shares.push_back(
          std::log(static_cast<float>(entries_.size() + 1) / static_cast<float>(counts_[word])));
      sum += shares.back();
    }
    for (float& share : shares) share /= sum;
    return shares;
  }

  // The forms in order, and for each its place among them.
  std::pair<std::vector<std::string>, std::vector<std::uint32_t>> Sorted() const {
    std::vector<std::string> forms = forms_;
    std::ranges::sort(forms);
    std::vector<std::uint32_t> places;
    for (const std::string& form : forms_) {
      places.push_back(
          static_cast<std::uint32_t>(std::ranges::lower_bound(forms, form) - forms.begin()));
    }
    return {std::move(forms), std::move(places)};
  }

 private:
  language::WordSplitter splitter_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> forms_;
  std::vector<std::size_t> counts_;  // Of entries.
  std::vector<std::vector<std::uint32_t>> entries_;
};

std::string_view Primary(std::string_view lang) { return lang.substr(0, lang.find('-')); }

// Whether an article in `lang`, which may not have been recognised, is in that language.
bool MayBe(std::string_view lang, std::string_view that) {
  return lang == kUndetermined || Primary(lang) == Primary(that);
}

FoldedDictionary MakeFolded(const Dictionary& dictionary, std::string_view a_lang,
                            std::string_view b_lang) {
  const bool is_of_any = dictionary.first_lang().empty();
  const auto is_of = [&](std::string_view x, std::string_view y) {
    return is_of_any || (MayBe(x, dictionary.first_lang()) && MayBe(y, dictionary.second_lang()));
  };
  Side a(a_lang);
  Side b(b_lang);
  std::vector<float> weights;
  for (const bool is_turned : {false, true}) {
    if (is_turned ? !is_of(b_lang, a_lang) : !is_of(a_lang, b_lang)) continue;
    for (const Dictionary::Entry& entry : dictionary.entries()) {
      a.Add(is_turned ? entry.second : entry.first);
      b.Add(is_turned ? entry.first : entry.second);
      weights.push_back(entry.weight);
    }
  }
  FoldedDictionary folded;
  const auto [a_forms, a_places] = a.Sorted();
  const auto [b_forms, b_places] = b.Sorted();
  for (std::size_t e = 0; e < weights.size(); ++e) {
    const std::span<const std::uint32_t> x = a.Words(e);
    const std::span<const std::uint32_t> y = b.Words(e);
    if (x.size() * y.size() > kMostPairs) continue;
    const std::vector<float> x_shares = a.Shares(e);
    const std::vector<float> y_shares = b.Shares(e);
    for (std::size_t s = 0; s < x.size(); ++s) {
      for (std::size_t t = 0; t < y.size(); ++t) {
        const float share = std::min(x_shares[s], y_shares[t]);
        if (share < kLeastShare) continue;
        folded.pairs.push_back({a_places[x[s]], b_places[y[t]], weights[e] * share});
      }
    }
  }
  using Pair = FoldedDictionary::Pair;
  std::ranges::sort(folded.pairs, [](const Pair& one, const Pair& other) {
    return std::tuple(one.a, one.b, -one.weight) < std::tuple(other.a, other.b, -other.weight);
  });
  const auto are_equal = [](const Pair& one, const Pair& other) {
    return one.a == other.a && one.b == other.b;
  };
  folded.pairs.erase(std::unique(folded.pairs.begin(), folded.pairs.end(), are_equal),
                     folded.pairs.end());
  folded.a = a_forms;
  folded.b = b_forms;
  return folded;
}

}  // namespace

std::shared_ptr<const FoldedDictionary> FoldDictionary(const Dictionary& dictionary,
                                                       std::string_view a_lang,
                                                       std::string_view b_lang) {
  const Dictionary::Content& content = dictionary.content();
  const std::lock_guard<std::mutex> lock(content.mutex);
  auto& folded = content.folded[{std::string(a_lang), std::string(b_lang)}];
  if (!folded) {
    folded = std::make_shared<const FoldedDictionary>(MakeFolded(dictionary, a_lang, b_lang));
  }
  return folded;
}

}  // namespace synoptic
