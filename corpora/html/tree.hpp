#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/span.hpp"

namespace synoptic::corpora::html {

/// The element or text that a page has at one place. Nodes are kept in the order of the page, so
/// that what is below a node are those behind it up to `last`.
struct Node {
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  std::string_view tag;  ///< In small letters; empty for text.
  std::uint32_t parent = kNone;
  std::uint32_t last = 0;        ///< The index behind all that is below.
  std::uint32_t attributes = 0;  ///< Where its attributes begin in Tree::attributes.
  std::uint32_t count = 0;       ///< How many they are.
  Span text{};                   ///< Of text: in Tree::text.
  Span source{};                 ///< Of text: in the page.

  bool is_text() const { return tag.empty(); }

  /// Whether it is an element of this name.
  bool Is(std::string_view name) const { return tag == name; }
};

struct Attribute {
  std::string_view name;
  Span value;  ///< In Tree::text.
};

/// A page as its parser has it. The names are of Tree::names or literals.
struct Tree {
  std::vector<Node> nodes;  ///< The first is the root.
  std::vector<Attribute> attributes;
  std::string text;

  std::string_view Text(Span span) const { return Slice(text, span); }

  /// The value of an attribute, or an empty text.
  std::string_view Value(const Node& node, std::string_view name) const {
    for (std::uint32_t a = 0; a < node.count; ++a) {
      const Attribute& one = attributes[node.attributes + a];
      if (one.name == name) return Text(one.value);
    }
    return {};
  }

  bool Has(const Node& node, std::string_view name) const {
    for (std::uint32_t a = 0; a < node.count; ++a) {
      if (attributes[node.attributes + a].name == name) return true;
    }
    return false;
  }
};

/// What a page may have at most (docs/formats.md). More than a browser shows at once, and far more
/// than an article needs.
inline constexpr std::size_t kMaxPageBytes = std::size_t{32} << 20;
inline constexpr std::size_t kMaxNodes = 1'000'000;
inline constexpr std::size_t kMaxDepth = 512;
inline constexpr std::size_t kMaxAttributes = 256;  ///< Of one element.

/// Parses a page in UTF-8. Never reads anything but `page`. Throws Error(kTooLarge) for more than
/// the limits above, with `name` at the begin of the message. Linear in the page.
Tree ParseTree(std::string_view page, const std::string& name);

}  // namespace synoptic::corpora::html
