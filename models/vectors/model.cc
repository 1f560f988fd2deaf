// From words to vectors: a unit is the sum of its words' vectors, each weighted by smooth inverse
// frequency (Arora, Liang and Ma 2017), scaled to unit length, less the mean of its language, and
// scaled again. O(words x dimension).
//
// Training makes the vectors of words that tell sentences apart long, and those of the others
// short. A token's weight is therefore its smooth inverse frequency times the root of that length:
// in retrieval by token matching better than either alone (docs/quality.md).

#include "synoptic/model.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <iterator>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "models/language/words/words.hpp"
#include "models/vectors/model_file.hpp"
#include "models/vectors/stores.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/norm.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

constexpr float kWeightOfUnknown = 1;

// How much a word tells by the length of its vector. One of which nothing is known, which may be a
// name that both articles spell alike, tells as much as a word of average length.
float Tells(double length) { return length == 0 ? 1.0F : static_cast<float>(std::sqrt(length)); }

// What is known of a word.
struct Entry {
  const Model::Store* store = nullptr;  // None: nothing.
  std::optional<std::uint32_t> word;    // None: what its n-grams say.

  float Weight() const { return word ? store->Weight(*word) : kWeightOfUnknown; }
};

// Looks words up for one article.
class LookUp {
 public:
  LookUp(const Model::Stores& stores, std::string_view lang)
      : stores_(stores), own_(stores.Of(lang)), no_mean_(stores.dimension()) {}

  Entry Find(std::string_view form) {
    if (own_ != nullptr) return {own_, own_->FindWord(form)};
    for (const auto& store : stores_.all()) {
      if (const auto word = store->FindWord(form)) {
        has_found_ = true;
        return {store.get(), word};
      }
    }
    return {};
  }

  std::span<const float> Mean(std::string_view lang) const {
    return own_ != nullptr ? own_->MeanOf(lang) : std::span<const float>(no_mean_);
  }

  const Matrix& Background() const {
    static const Matrix none;
    return own_ != nullptr ? own_->background() : none;
  }

  std::vector<ChanceMatch> ChanceMatches(const Matrix& forms) const {
    return own_ != nullptr ? own_->running_text().ChanceMatches(forms) : std::vector<ChanceMatch>();
  }

  /// Whether any of the words is known, if that is to be expected at all.
  bool IsOfUse() const { return own_ != nullptr || has_found_; }

 private:
  const Model::Stores& stores_;
  const Model::Store* const own_;  // The store of the language, if there is one.
  const std::vector<float> no_mean_;
  bool has_found_ = false;
};

// Adds vectors of words up, those of one store together.
class Sum {
 public:
  void Add(const Entry& entry, std::string_view form, float factor, std::span<float> out) {
    if (entry.store != store_) Finish(out);
    store_ = entry.store;
    if (entry.word) {
      store_->AppendWord(*entry.word, factor, rows_);
    } else if (store_ != nullptr) {
      store_->AppendUnknown(form, factor, rows_);
    }
  }

  /// To be called before `out` is read.
  void Finish(std::span<float> out) {
    if (store_ != nullptr) store_->AddRows(rows_, out);
    rows_.clear();
  }

 private:
  const Model::Store* store_ = nullptr;
  std::vector<vectors::ScaledRow> rows_;  // Of that store.
};

[[noreturn]] void RefuseLanguage(const Article& article, const Model::Stores& stores) {
  std::string known;
  for (const std::string& lang : stores.languages()) known += (known.empty() ? "" : ", ") + lang;
  throw Error(ErrorCode::kInvalidArgument,
              article.id + ": expected an article in a language of the model (" + known +
                  "), found \"" + article.lang + "\" and no word that the model knows");
}

// The words of units, one unit after the other, their spans into the text of the article.
class UnitWords {
 public:
  UnitWords(const Article& article, const Words* words)
      : article_(article), words_(words), splitter_(article.lang) {}

  // Valid until the next call.
  std::span<const language::WordView> Of(Span unit) {
    found_.clear();
    if (words_ != nullptr) {
      part_.emplace(article_.text, unit, *words_, article_.lang);
      for (std::size_t i = 0; i < part_->size(); ++i) {
        found_.push_back({part_->span(i), part_->form(i)});
      }
      return found_;
    }
    for (const language::WordView& word : splitter_.Split(Slice(article_.text, unit))) {
      found_.push_back({{unit.begin + word.span.begin, unit.begin + word.span.end}, word.form});
    }
    return found_;
  }

 private:
  const Article& article_;
  const Words* words_;  // Of the article, if it was split.
  language::WordSplitter splitter_;
  std::optional<language::PartOfWords> part_;
  std::vector<language::WordView> found_;
};

// Goes through the units of an article, writes their vectors and calls `visit(unit, words,
// entries)` for each. `split`: the words of the article, if it was split before.
template <typename Visit>
Matrix EncodeEach(const Article& article, std::span<const Unit> units, const Words* split,
                  const Model::Stores& stores, LookUp& look_up, const Visit& visit) {
  Matrix vectors(units.size(), stores.dimension());
  const std::span<const float> mean = look_up.Mean(article.lang);
  UnitWords unit_words(article, split);
  std::vector<Entry> entries;
  Sum sum;
  bool has_words = false;
  for (std::size_t u = 0; u < units.size(); ++u) {
    const auto words = unit_words.Of(units[u].span);
    has_words = has_words || !words.empty();
    entries.clear();
    for (const language::WordView& word : words) {
      const Entry& entry = entries.emplace_back(look_up.Find(word.form));
      if (entry.word) entry.store->Prefetch(*entry.word);
    }
    const std::span<float> vector = vectors.row(u);
    for (std::size_t i = 0; i < words.size(); ++i) {
      sum.Add(entries[i], words[i].form, entries[i].Weight(), vector);
    }
    sum.Finish(vector);
    visit(u, words, std::span<const Entry>(entries));
    if (vectors::Normalise(vector) == 0) continue;  // Nothing is known of it.
    for (std::size_t k = 0; k < vector.size(); ++k) vector[k] -= mean[k];
    vectors::Normalise(vector);
  }
  if (has_words && !look_up.IsOfUse()) RefuseLanguage(article, stores);
  return vectors;
}

// Numbers the forms of an article.
class TypeIndex {
 public:
  struct Found {
    std::uint32_t type;
    bool is_new;
  };
  Found Find(std::string_view form) {
    const auto known = types_.find(form);
    if (known != types_.end()) return {known->second, false};
    const auto next = static_cast<std::uint32_t>(types_.size());
    types_.emplace(form, next);
    return {next, true};
  }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> types_;
};

void AddType(std::string_view form, const Entry& entry, Encoding& encoding) {
  Matrix& vectors = encoding.type_vectors;
  vectors.values.resize(vectors.values.size() + vectors.cols);
  const std::span<float> vector = vectors.row(vectors.rows++);
  Sum sum;
  sum.Add(entry, form, 1, vector);
  sum.Finish(vector);
  const double length = vectors::Normalise(vector);
  encoding.types.push_back({std::string(form), entry.Weight() * Tells(length)});
}

std::vector<float> Hubness(const Matrix& units, const Matrix& background) {
  constexpr std::size_t kNeighbours = 10;
  std::vector<float> hubness(units.rows);
  if (background.rows < kNeighbours) return hubness;
  constexpr std::size_t kBlock = 256;
  for (std::size_t first = 0; first < units.rows; first += kBlock) {
    Matrix block(std::min(kBlock, units.rows - first), units.cols);
    std::ranges::copy_n(units.row(first).begin(), std::ssize(block.values), block.values.begin());
    Matrix cosines = DotProducts(block, background);
    for (std::size_t u = 0; u < block.rows; ++u) {
      const std::span<float> row = cosines.row(u);
      const auto nearest = row.begin() + kNeighbours;
      std::nth_element(row.begin(), nearest - 1, row.end(), std::greater<>());
      hubness[first + u] = std::accumulate(row.begin(), nearest, 0.0F) / kNeighbours;
    }
  }
  return hubness;
}

}  // namespace

const std::string& Model::name() const { return stores_->name(); }
const std::string& Model::hash() const { return stores_->hash(); }
std::size_t Model::dimension() const { return stores_->dimension(); }
std::string Model::card() const { return std::string(stores_->all().front()->card()); }
const std::vector<std::string>& Model::languages() const { return stores_->languages(); }
bool Model::Knows(std::string_view lang) const {
  const std::vector<std::string>& known = stores_->languages();
  return known.empty() || std::ranges::find(known, lang.substr(0, lang.find('-'))) != known.end();
}

Encoding Model::Encode(const Article& article, std::span<const Unit> units,
                       const Words& words) const {
  CheckSpans(article, units);
  Encoding encoding;
  encoding.type_vectors.cols = dimension();
  LookUp look_up(*stores_, article.lang);
  TypeIndex types;
  const auto add_tokens = [&](std::size_t u, std::span<const language::WordView> unit_words,
                              std::span<const Entry> entries) {
    unit_words = unit_words.first(std::min(unit_words.size(), kMostTokensOfUnit));
    for (std::size_t i = 0; i < unit_words.size(); ++i) {
      const auto& [span, form] = unit_words[i];
      const auto [type, is_new] = types.Find(form);
      if (is_new) AddType(form, entries[i], encoding);
      encoding.tokens.push_back({span, u, type});
    }
  };
  encoding.unit_vectors = EncodeEach(article, units, &words, *stores_, look_up, add_tokens);
  encoding.hubness = Hubness(encoding.unit_vectors, look_up.Background());
  encoding.chance = look_up.ChanceMatches(encoding.type_vectors);
  return encoding;
}

KnownWord Model::FindWord(std::string_view word, std::string_view lang) const {
  if (const auto invalid = FindInvalidUtf8(word)) {
    throw Error(ErrorCode::kInvalidText,
                "expected a word in UTF-8, found another byte at " + std::to_string(*invalid));
  }
  KnownWord known{.form = vectors::FormOf(word, lang), .vector = std::vector<float>(dimension())};
  const Entry entry = LookUp(*stores_, lang).Find(known.form);
  known.is_listed = entry.word.has_value();
  known.weight = entry.Weight();
  Sum sum;
  sum.Add(entry, known.form, 1, known.vector);
  sum.Finish(known.vector);
  vectors::Normalise(known.vector);
  return known;
}

Matrix Model::EncodeUnits(const Article& article, std::span<const Unit> units) const {
  CheckSpans(article, units);
  LookUp look_up(*stores_, article.lang);
  return EncodeEach(article, units, nullptr, *stores_, look_up, [](auto&&...) {});
}

}  // namespace synoptic
