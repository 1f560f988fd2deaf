#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic::corpora::wiki {

/// A page with more is refused before it is read. MediaWiki keeps no page of more than 2 MiB.
inline constexpr std::size_t kMaxPageBytes = std::size_t{8} << 20;
inline constexpr std::size_t kMaxNodes = 1'000'000;

enum class NodeKind {
  kComment,
  kElement,    ///< Of an extension, whose content is none of the text around it: a reference.
  kTemplate,   ///< In double braces; a function of the parser, too.
  kParameter,  ///< In triple braces.
  kLink,       ///< In double brackets.
  kAddress,    ///< In brackets: "[https://example.org text]".
  kTable,
};

struct Node {
  NodeKind kind = NodeKind::kComment;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t inner_begin = 0;  ///< Behind the opening mark; of an element, behind its tag.
  std::uint32_t inner_end = 0;
  std::uint32_t next = 0;  ///< The first node that begins behind this one.
};

/// What stands between marks that belong together, by begin; what is in a node lies whole inside of
/// it. A mark that nothing closes makes none, nor does one that closes nothing. Near linear.
/// Throws Error(kTooLarge) for more than kMaxNodes; `name` is that of the text.
std::vector<Node> FindNodes(std::string_view text, const std::string& name);

/// The name of an element of an extension at a "<", small letters; empty if there is none.
std::string_view ElementAt(std::string_view text);

}  // namespace synoptic::corpora::wiki
