// Words with senses that have opposites. In languages with spaces a phrase is words, one behind the
// other; a word that is in no list may begin with a stem of one, the longest counts, or hold a part
// of one: languages that write negation inside of words have such. Where no spaces are, phrases are
// looked for in the characters, since how dictionaries cut them is no matter of sense.
//
// Cost: a look-up for each word and for each beginning of it; for each character and length.

#include <algorithm>
#include <string>

#include "models/language/records/records.hpp"
#include "models/language/senses/axes.hpp"
#include "models/language/senses/sense_tables.hpp"
#include "models/language/words/words.hpp"
#include "synoptic/internal/senses.hpp"

namespace synoptic::language {
namespace {

class Finder {
 public:
  explicit Finder(const Record& record)
      : words_(record.TableNamed("senses")),
        stems_(record.TableNamed("sense_stems")),
        parts_(record.TableNamed("sense_parts")),
        ends_(record.TableNamed("sense_ends")) {}

  bool empty() const { return words_.empty() && stems_.empty(); }

  std::vector<Sense> InWords(const PartOfWords& words) {
    for (std::size_t i = 0; i < words.size();) {
      const std::size_t length = PhraseAt(words, i);
      if (length == 0) AddOfWord(words.form(i), words.span(i));
      i += std::max<std::size_t>(length, 1);
    }
    return std::move(senses_);
  }

  std::vector<Sense> InCharacters(const PartOfWords& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i > 0 && words.span(i - 1).end != words.span(i).begin) forms_ += ' ';
      begins_.push_back(forms_.size());
      forms_ += words.form(i);
    }
    for (std::size_t at = 0; at < forms_.size();) {
      const std::size_t length = RunAt(at);
      if (length > 0) {
        const Span span = {OffsetOf(words, at, false), OffsetOf(words, at + length, true)};
        AddAll(*words_.Find(std::string_view(forms_).substr(at, length)), span);
        at += length;
        continue;
      }
      do ++at;
      while (at < forms_.size() && IsInside(forms_[at]));
    }
    return std::move(senses_);
  }

 private:
  static bool IsInside(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

  // How many words from i on are the longest phrase of several; adds its senses.
  std::size_t PhraseAt(const PartOfWords& words, std::size_t i) {
    std::string key(words.form(i));
    std::size_t length = 0;
    std::string_view found;
    for (std::size_t k = i + 1; k < words.size(); ++k) {
      key += ' ';
      if (!words_.HasBeginning(key)) break;
      key += words.form(k);
      if (const auto senses = words_.Find(key)) {
        found = *senses;
        length = k + 1 - i;
      }
    }
    if (length > 0) AddAll(found, {words.span(i).begin, words.span(i + length - 1).end});
    return length;
  }

  void AddOfWord(std::string_view form, Span span) {
    if (const auto senses = words_.Find(form)) return AddAll(*senses, span);
    for (std::size_t size = form.size(); size > 0; --size) {
      if (const auto senses = stems_.Find(form.substr(0, size))) {
        AddAll(*senses, span);
        break;
      }
    }
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (form.find(parts_.Key(i), 1) == std::string_view::npos) continue;
      return AddAll(parts_.Value(i), span);
    }
    for (std::size_t i = 0; i < ends_.size(); ++i) {
      const std::string_view end = ends_.Key(i);
      if (form.size() > end.size() && form.ends_with(end)) return AddAll(ends_.Value(i), span);
    }
  }

  // How many bytes from `at` on are the longest phrase.
  std::size_t RunAt(std::size_t at) const {
    const std::string_view rest = std::string_view(forms_).substr(at);
    std::size_t length = 0;
    for (std::size_t size = 0; size < rest.size();) {
      do ++size;
      while (size < rest.size() && IsInside(rest[size]));
      const std::string_view key = rest.substr(0, size);
      if (!words_.HasBeginning(key)) break;
      if (words_.Has(key)) length = size;
    }
    return length;
  }

  // Where in the text a place in forms_ is; within a word whose form is of another length, its end.
  std::size_t OffsetOf(const PartOfWords& words, std::size_t at, bool is_end) const {
    const auto behind =
        is_end ? std::ranges::lower_bound(begins_, at) : std::ranges::upper_bound(begins_, at);
    const auto i = static_cast<std::size_t>(behind - begins_.begin()) - 1;
    const Span span = words.span(i);
    const std::size_t inside = at - begins_[i];
    if (words.form(i).size() == span.size()) return span.begin + std::min(inside, span.size());
    return is_end ? span.end : span.begin;
  }

  void AddAll(std::string_view senses, Span span) {
    for (std::size_t i = 0; i + 1 < senses.size(); i += 2) {
      const char letter = senses[i];
      if (letter == kNegation || letter == kDenial) {
        senses_.push_back({span, letter == kNegation ? Sense::Kind::kNot : Sense::Kind::kDenying});
        continue;
      }
      const auto axis = static_cast<std::size_t>(senses[i + 1] - kFirstAxis);
      senses_.push_back(
          {span, Sense::Kind::kPole, kAxes[axis].name, letter == kFirstPole, kAxes[axis].is_loose});
    }
  }

  Table words_;
  Table stems_;
  Table parts_;
  Table ends_;
  std::string forms_;
  std::vector<std::size_t> begins_;
  std::vector<Sense> senses_;
};

}  // namespace

NegationOrder NegationOrderOf(std::string_view lang) {
  const Table order = RecordOf(lang).TableNamed("senses_order");
  if (order.Has("behind")) return NegationOrder::kBehind;
  return order.Has("both") ? NegationOrder::kBoth : NegationOrder::kBefore;
}

std::vector<Sense> FindSenses(std::string_view text, Span part, const Words& all,
                              std::string_view lang) {
  const Record record = RecordOf(lang);
  Finder finder(record);
  if (finder.empty()) return {};
  const PartOfWords words(text, part, all, lang);
  return record.traits().is_unspaced ? finder.InCharacters(words) : finder.InWords(words);
}

}  // namespace synoptic::language
