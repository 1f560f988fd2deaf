// A page has up to four titles: of Open Graph, of JSON-LD, of its first heading, and that of its
// tab. An Open Graph title of its own is written for readers; one that repeats the tab's is for
// search engines, and then the headline is elsewhere.

#include "corpora/html/title.hpp"

#include <algorithm>
#include <unordered_set>

namespace synoptic::corpora::html {
namespace {

// What stands between a title and the name of a site.
constexpr std::string_view kMarks[] = {" | ", " - ", " – ", " — ", " :: ", "｜", "：", " • "};

constexpr std::size_t kHeading = 20;  // Bytes of a heading that is no name of a site or section.

// With white space as blocks have it.
std::string Squeezed(std::string_view text) {
  std::string squeezed;
  while (!text.empty()) {
    const bool is_wide = text.starts_with("\u3000");
    const bool is_no_break = text.starts_with("\u00A0");
    if (is_wide || is_no_break || text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')) {
      if (!squeezed.empty() && squeezed.back() != ' ') squeezed += ' ';
      text.remove_prefix(is_wide ? 3 : is_no_break ? 2 : 1);
    } else {
      squeezed += text[0];
      text.remove_prefix(1);
    }
  }
  if (squeezed.ends_with(' ')) squeezed.pop_back();
  return squeezed;
}

/// The end is left out if it names the site, or if the page has the rest as a title elsewhere.
std::string WithoutSite(const std::string& title, const Metadata& metadata,
                        const std::unordered_set<std::string>& others) {
  for (const std::string_view mark : kMarks) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string::npos || at == 0) continue;
    const std::string_view behind = std::string_view(title).substr(at + mark.size());
    const bool names_site =
        !metadata.site.empty() && (behind.find(metadata.site) != std::string_view::npos ||
                                   metadata.site.find(behind) != std::string::npos);
    const std::string rest = title.substr(0, at);
    if (names_site || others.contains(rest)) return rest;
  }
  return title;
}

/// Whether a title is that of the tab, but for what the tab has around it.
bool Repeats(std::string_view title, std::string_view tab) {
  const std::size_t at = tab.find(title);
  if (title.empty() || at == std::string_view::npos) return false;
  const std::string_view before = tab.substr(0, at);
  const std::string_view behind = tab.substr(at + title.size());
  const bool begins = before.empty() || std::ranges::any_of(kMarks, [&](std::string_view mark) {
                        return before.ends_with(mark);
                      });
  return begins && (behind.empty() || std::ranges::any_of(kMarks, [&](std::string_view mark) {
                      return behind.starts_with(mark);
                    }));
}

}  // namespace

bool IsBelow(const Tree& tree, const Block& block, std::string_view tag) {
  constexpr int kLevels = 6;
  std::uint32_t n = tree.nodes[block.node].parent;
  for (int up = 0; up < kLevels && n != Node::kNone; ++up, n = tree.nodes[n].parent) {
    if (tree.nodes[n].tag == tag) return true;
  }
  return false;
}

Title ChooseTitle(const Tree& tree, const std::vector<Block>& blocks, const Metadata& metadata) {
  std::vector<const Block*> headings;
  std::unordered_set<std::string> others{Squeezed(metadata.headline)};
  for (const Block& block : blocks) {
    if (block.size < 4 || !IsBelow(tree, block, "h1")) continue;
    headings.push_back(&block);
    others.insert(block.text);
  }
  const std::string graph = WithoutSite(Squeezed(metadata.og_title), metadata, others);
  const std::string headline = WithoutSite(Squeezed(metadata.headline), metadata, others);
  const std::string tab = Squeezed(metadata.page_title);
  const std::string short_tab = WithoutSite(tab, metadata, others);
  Title title;
  if (!headings.empty()) title.block = headings.front();
  for (const Block* block : headings) {
    const bool is_told =
        block->text == graph || block->text == headline || block->text == short_tab;
    if (!is_told) continue;
    title.block = block;
    break;
  }
  const std::string heading = title.block == nullptr ? "" : title.block->text;
  for (const std::string& one :
       {Repeats(graph, tab) ? "" : graph, headline, heading.size() >= kHeading ? heading : "",
        graph, heading, short_tab}) {
    if (title.text.empty()) title.text = one;
  }
  return title;
}

}  // namespace synoptic::corpora::html
