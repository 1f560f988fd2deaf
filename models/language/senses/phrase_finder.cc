#include "models/language/senses/phrase_finder.hpp"

#include <algorithm>
#include <utility>

namespace synoptic::language {
namespace {

bool IsInside(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

PhraseFinder::PhraseFinder(const Record& record, const std::string& list)
    : is_unspaced_(record.traits().is_unspaced),
      words_(record.TableNamed(list + "s")),
      stems_(record.TableNamed(list + "_stems")),
      parts_(record.TableNamed(list + "_parts")),
      ends_(record.TableNamed(list + "_ends")) {}

std::vector<FoundPhrase> PhraseFinder::FindIn(const PartOfWords& words) {
  is_unspaced_ ? InCharacters(words) : InWords(words);
  return std::move(found_);
}

void PhraseFinder::InWords(const PartOfWords& words) {
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t length = PhraseAt(words, i);
    if (length == 0) AddOfWord(words.form(i), words.span(i));
    i += std::max<std::size_t>(length, 1);
  }
}

void PhraseFinder::InCharacters(const PartOfWords& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && words.span(i - 1).end != words.span(i).begin) forms_ += ' ';
    begins_.push_back(forms_.size());
    forms_ += words.form(i);
  }
  for (std::size_t at = 0; at < forms_.size();) {
    const std::size_t length = RunAt(at);
    if (length > 0) {
      const Span span = {OffsetOf(words, at, false), OffsetOf(words, at + length, true)};
      found_.push_back({span, *words_.Find(std::string_view(forms_).substr(at, length))});
      at += length;
      continue;
    }
    do ++at;
    while (at < forms_.size() && IsInside(forms_[at]));
  }
}

// How many words from i on are the longest phrase of several; adds its senses.
std::size_t PhraseFinder::PhraseAt(const PartOfWords& words, std::size_t i) {
  std::string key(words.form(i));
  std::size_t length = 0;
  std::string_view found;
  for (std::size_t k = i + 1; k < words.size(); ++k) {
    key += ' ';
    if (!words_.HasBeginning(key)) break;
    key += words.form(k);
    if (const auto codes = words_.Find(key)) {
      found = *codes;
      length = k + 1 - i;
    }
  }
  if (length > 0) found_.push_back({{words.span(i).begin, words.span(i + length - 1).end}, found});
  return length;
}

void PhraseFinder::AddOfWord(std::string_view form, Span span) {
  if (const auto codes = words_.Find(form)) {
    found_.push_back({span, *codes});
    return;
  }
  for (std::size_t size = form.size(); size > 0; --size) {
    if (const auto codes = stems_.Find(form.substr(0, size))) {
      found_.push_back({span, *codes});
      break;
    }
  }
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (form.find(parts_.Key(i), 1) == std::string_view::npos) continue;
    found_.push_back({span, parts_.Value(i)});
    return;
  }
  for (std::size_t i = 0; i < ends_.size(); ++i) {
    const std::string_view end = ends_.Key(i);
    if (form.size() > end.size() && form.ends_with(end)) {
      found_.push_back({span, ends_.Value(i)});
      return;
    }
  }
}

// How many bytes from `at` on are the longest phrase.
std::size_t PhraseFinder::RunAt(std::size_t at) const {
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
std::size_t PhraseFinder::OffsetOf(const PartOfWords& words, std::size_t at, bool is_end) const {
  const auto behind =
      is_end ? std::ranges::lower_bound(begins_, at) : std::ranges::upper_bound(begins_, at);
  const auto i = static_cast<std::size_t>(behind - begins_.begin()) - 1;
  const Span span = words.span(i);
  const std::size_t inside = at - begins_[i];
  if (words.form(i).size() == span.size()) return span.begin + std::min(inside, span.size());
  return is_end ? span.end : span.begin;
}

}  // namespace synoptic::language
