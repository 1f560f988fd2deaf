// Notes and sources: elements "ref", and templates that stand for them. A name may be used before
// the note that it names is written, so all definitions are gathered first, and notes that were
// referred to by name are looked up when the page is written down.

#include <algorithm>
#include <cstddef>

#include "corpora/lines.hpp"
#include "corpora/wiki/writer.hpp"

namespace synoptic::corpora::wiki {
namespace {

/// Begins a text that is a name to be looked up: no note has a line end.
constexpr char kNamed = '\n';

/// Names of values that do not say what a source is: where and when it was looked up, and what
/// numbers catalogues give it.
constexpr std::string_view kAside[] = {
    "access", "archiv", "abruf",   "consult", "acces", "url-status",  "dead",
    "isbn",   "issn",   "oclc",    "pmid",    "pmc",   "bibcode",     "jstor",
    "s2cid",  "doi",    "lang",    "sprache", "mode",  "df",          "ref",
    "format", "visto",  "zugriff", "id",      "quote", "author-link", "authorlink"};

std::string_view Trimmed(std::string_view text) {
  return Slice(text, Trim(text, {0, text.size()}));
}

/// The value of `name="..."` in a tag, or an empty text.
std::string_view NameOf(std::string_view tag) {
  std::size_t at = tag.find("name");
  if (at == std::string_view::npos) return {};
  at = tag.find_first_not_of(" \t\n", at + 4);
  if (at == std::string_view::npos || tag[at] != '=') return {};
  at = tag.find_first_not_of(" \t\n", at + 1);
  if (at == std::string_view::npos) return {};
  const char quote = tag[at];
  if (quote == '"' || quote == '\'') {
    return Trimmed(tag.substr(at + 1, std::min(tag.find(quote, at + 1), tag.size()) - at - 1));
  }
  return tag.substr(at, std::min(tag.find_first_of(" \t\n/>", at), tag.size()) - at);
}

bool IsAddress(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("//");
}

bool SaysSomething(std::string_view value) {
  std::size_t digits = 0;
  for (const char c : value) {
    if (IsAsciiLetter(c) || c < 0) return true;
    digits += IsAsciiDigit(c);
  }
  return digits == 4;  // A year.
}

}  // namespace

void Writer::FindDefinitions() {
  for (const Node& node : nodes_) {
    if (node.kind != NodeKind::kElement) continue;
    const std::string_view tag = text_.substr(node.begin, node.inner_begin - node.begin);
    const std::string_view content =
        text_.substr(node.inner_begin, node.inner_end - node.inner_begin);
    const std::string_view element = ElementAt(tag);
    if (element == "ref" && !Trimmed(content).empty()) {
      const std::string_view name = NameOf(tag);
      if (!name.empty()) definitions_.try_emplace(std::string(name), content);
    } else if (element == "references") {
      for (const Node& inner : FindNodes(content, name_)) {
        if (inner.kind != NodeKind::kElement) continue;
        const std::string_view name =
            NameOf(content.substr(inner.begin, inner.inner_begin - inner.begin));
        const std::string_view text =
            content.substr(inner.inner_begin, inner.inner_end - inner.inner_begin);
        if (!name.empty() && !text.empty()) definitions_.try_emplace(std::string(name), text);
      }
    }
  }
}

void Writer::ReferToElement(const Node& node) {
  const std::string_view name = NameOf(text_.substr(node.begin, node.inner_begin - node.begin));
  if (!name.empty()) return out_.Refer(kNamed + std::string(name), {});
  Note note = ReadNote(text_.substr(node.inner_begin, node.inner_end - node.inner_begin));
  out_.Refer(std::move(note.text), std::move(note.url));
}

/// "{{sfn|Doe|2004|p=12}}" is "Doe 2004 12"; "{{r|Doe}}" a name.
void Writer::ReferToCall(const Call& call) {
  if (is_note_) return;
  if (call.name == "r" || call.name == "ref") {
    for (const Argument& argument : call.arguments) {
      if (argument.name.empty()) out_.Refer(kNamed + std::string(Text(argument.value)), {});
    }
    return;
  }
  std::string text;
  for (const Argument& argument : call.arguments) {
    if (argument.name == "name" || argument.name == "group") continue;
    text.append(text.empty() ? "" : " ").append(Text(argument.value));
  }
  Note note = ReadNote(text);
  out_.Refer(std::move(note.text), std::move(note.url));
}

/// What a template says of a source: its values, but those that are aside.
void Writer::Source(const Call& call) {
  bool is_first = true;
  for (const Argument& argument : call.arguments) {
    const std::string_view value = Text(argument.value);
    if (IsAddress(value)) {
      const bool is_archive = argument.name.find("archiv") != std::string_view::npos;
      if (url_.empty() && !is_archive) url_ = std::string(value);
      continue;
    }
    std::string name;
    for (const char c : argument.name) name += AsciiLower(c);
    const bool is_aside =
        std::ranges::any_of(kAside, [&](std::string_view one) { return name.starts_with(one); });
    if (is_aside || !SaysSomething(value)) continue;
    if (!is_first) out_.Add(", ");
    is_first = false;
    Inline(argument.value);
  }
}

Note Writer::ReadNote(std::string_view text) const {
  Writer writer(text, name_);
  writer.is_note_ = true;
  writer.Inline({0, text.size()});
  Note note;
  markup::Written written = writer.out_.Finish();
  note.text = std::move(written.text);
  note.url = std::move(writer.url_);
  const std::size_t begin = text.find("http");
  if (note.url.empty() && begin != std::string_view::npos && IsAddress(text.substr(begin))) {
    note.url =
        text.substr(begin, std::min(text.find_first_of(" \t\n|]}<", begin), text.size()) - begin);
  }
  note.text = markup::BeginOf(std::move(note.text), markup::kMaxReferenceBytes);
  note.url = markup::BeginOf(std::move(note.url), markup::kMaxReferenceBytes);
  return note;
}

void Writer::Resolve(markup::Written& written) {
  for (markup::Reference& reference : written.references) {
    if (!reference.text.starts_with(kNamed)) continue;
    const std::string name = reference.text.substr(1);
    reference.text.clear();
    const auto definition = definitions_.find(name);
    if (definition == definitions_.end()) continue;
    auto [note, is_new] = named_notes_.try_emplace(name);
    if (is_new) note->second = ReadNote(definition->second);
    reference.text = note->second.text;
    reference.url = note->second.url;
  }
}

}  // namespace synoptic::corpora::wiki
