#include "corpora/html/block_writer.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace synoptic::corpora::html {
namespace {

std::size_t LengthOfCharacter(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(length, text.size() - at);
}

bool IsWhite(std::string_view character) {
  constexpr std::string_view kWhite[] = {" ",      "\t",     "\n",     "\r",     "\f",
                                         "\v",     "\u00A0", "\u2028", "\u2029", "\u202F",
                                         "\u3000", "\u2009", "\u200A", "\u2002", "\u2003"};
  return std::ranges::find(kWhite, character) != std::end(kWhite);
}

/// What is there for the eye of a typesetter alone: soft hyphens, and spaces without width. Joiners
/// are letters of some scripts.
bool IsUnseen(std::string_view character) {
  constexpr std::string_view kUnseen[] = {"\u00AD", "\u200B", "\u2060",
                                          "\uFEFF", "\u200E", "\u200F"};
  return std::ranges::find(kUnseen, character) != std::end(kUnseen);
}

}  // namespace

std::vector<Block> BlockWriter::Take() {
  End();
  return std::move(blocks_);
}

void BlockWriter::Space(Span source) {
  if (block_.text.empty() || !space_.empty()) return;
  space_ = " ";
  space_source_ = source;
}

void BlockWriter::Cell(std::size_t place) {
  if (block_.text.empty()) return;
  space_ = "\t";
  space_source_ = {place, place};
}

bool BlockWriter::Text(std::string_view text, Span source, std::uint32_t node,
                       const TextState& state) {
  const bool is_exact = text.size() == source.size();
  bool is_seen = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = LengthOfCharacter(text, at);
    const std::string_view character = text.substr(at, length);
    const Span here = is_exact ? Span{source.begin + at, source.begin + at + length} : source;
    at += length;
    if (IsWhite(character)) {
      Space(here);
    } else if (!IsUnseen(character)) {
      Put(character, here, node, state);
      is_seen = true;
    }
  }
  return is_seen;
}

void BlockWriter::End() {
  if (!block_.text.empty()) blocks_.push_back(std::move(block_));
  block_ = Block();
  space_ = {};
}

void BlockWriter::Put(std::string_view character, Span source, std::uint32_t node,
                      const TextState& state) {
  if (block_.text.empty()) {
    block_.node = node;
    block_.element = state.element;
    block_.kind = state.kind;
    block_.is_figure = state.is_figure;
  } else if (!space_.empty()) {
    Append(space_, space_source_);
    space_ = {};
  }
  Append(character, source);
  const std::size_t weight = character >= "\u2E80" && character.size() >= 3 ? 2 : 1;
  block_.size += weight;
  if (state.is_link) block_.link_size += weight;
  if (state.is_emphasis) block_.emphasis_size += weight;
}

void BlockWriter::Append(std::string_view text, Span source) {
  const Span at{block_.text.size(), block_.text.size() + text.size()};
  block_.text += text;
  if (!block_.pieces.empty()) {
    Piece& before = block_.pieces.back();
    const bool goes_on = before.source.end == source.begin &&
                         before.text.size() == before.source.size() && text.size() == source.size();
    if (goes_on) {
      before.text.end = at.end;
      before.source.end = source.end;
      return;
    }
  }
  block_.pieces.push_back({at, source});
}

}  // namespace synoptic::corpora::html
