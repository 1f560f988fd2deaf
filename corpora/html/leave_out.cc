// What of a page is no article, without regard to where the article is.
//
// By name: elements that say by tag, role or class that they are navigation, comments, a banner. A
// name may be wrong, so it is not believed of an element that holds the title or most of the prose;
// that of parts which may well be longer than an article (comments) is, if there is prose enough
// besides. A word that much of the prose stands under says nothing on its page.
//
// By links: what consists of them mostly. A table of data may have a link in each row, and a list
// that a sentence announces belongs to it.
//
// By kind: a card is a heading that is a link, with a few words; a page has cards for what else it
// has to read. An article within the article is one, too, or a comment.

#include "corpora/html/leave_out.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "corpora/html/hidden_names.hpp"
#include "corpora/html/part_names.hpp"
#include "corpora/html/prose.hpp"
#include "corpora/html/sums.hpp"

namespace synoptic::corpora::html {
namespace {

constexpr double kNamedShare = 0.3;     // Of the page's prose: more is not left out by name.
constexpr double kStrongShare = 0.97;   // By a name of parts that may be long.
constexpr double kHiddenShare = 0.6;    // By what elements say of themselves.
constexpr double kEnoughBesides = 150;  // Characters of prose.
constexpr double kCard = 400;           // Characters beside its heading.
constexpr double kCardBlocks = 6;
constexpr double kMostLinksOfTable = 0.8;
constexpr std::size_t kAnnouncement = 40;  // Characters of a sentence that announces a list.

class Sieve {
 public:
  Sieve(const Tree& tree, const std::vector<Block>& blocks, const Block* title)
      : tree_(tree),
        blocks_(blocks),
        is_out_(blocks.size(), false),
        is_announced_(blocks.size(), false),
        holds_(tree.nodes.size(), false),
        hidden_(tree) {
    if (title != nullptr) Hold(title->node);
    for (std::uint32_t n = 1; n < tree_.nodes.size(); ++n) {
      if (IsBodyOfText(tree_.nodes[n])) Hold(n);
    }
  }

  Sieved Run() {
    for (std::size_t b = 0; b < blocks_.size(); ++b) is_out_[b] = blocks_[b].is_figure;
    ByName();
    ByKind();
    ByLinks();
    return {std::move(is_out_), std::move(is_announced_)};
  }

 private:
  bool IsBodyOfText(const Node& node) const {
    return node.tag == "main" || node.tag == "body" ||
           (node.count > 0 && (tree_.Value(node, "itemprop") == "articleBody" ||
                               tree_.Value(node, "role") == "main"));
  }

  /// The elements about a node hold the article.
  void Hold(std::uint32_t n) {
    for (; n != Node::kNone && !holds_[n]; n = tree_.nodes[n].parent) holds_[n] = true;
  }

  double ProseOf(std::size_t b) const { return is_out_[b] ? 0 : std::max(0.0, Worth(blocks_[b])); }

  double SizeOf(std::size_t b) const {
    return is_out_[b] ? 0.0 : static_cast<double>(blocks_[b].size);
  }

  /// The index of the first block at a node or behind it.
  std::size_t FirstOf(std::uint32_t n) const {
    const auto found = std::ranges::lower_bound(blocks_, n, {}, &Block::node);
    return static_cast<std::size_t>(found - blocks_.begin());
  }

  void Out(std::uint32_t n) {
    for (std::size_t b = FirstOf(n); b < blocks_.size() && blocks_[b].node < tree_.nodes[n].last;
         ++b) {
      is_out_[b] = true;
    }
  }

  void ByName() {
    const Sums prose(tree_, blocks_, [&](std::size_t b) { return ProseOf(b); });
    const double all = prose.Below(0);
    const auto is_believed = [&](double below, double share) {
      return below <= kNamedShare * all || (below <= share * all && all - below >= kEnoughBesides);
    };
    const auto share_of = [](std::size_t word) {
      return IsStrongPartName(word) ? kStrongShare : kNamedShare;
    };
    // Of elements of a name within one another the outermost counts.
    std::vector<double> under(CountPartNames(), 0.0);
    std::vector<std::uint32_t> behind(CountPartNames(), 0);
    const auto has_name = [&](std::uint32_t n) {
      const std::string_view tag = tree_.nodes[n].tag;
      return !tree_.nodes[n].is_text() && !holds_[n] && tag != "html" && tag != "article";
    };
    for (std::uint32_t n = 1; n < tree_.nodes.size(); ++n) {
      if (!has_name(n) || tree_.nodes[n].count == 0) continue;
      const double below = prose.Below(n);
      if (below == 0) continue;
      for (const std::size_t word : PartNamesOf(tree_, tree_.nodes[n])) {
        if (n < behind[word] || !is_believed(below, share_of(word))) continue;
        under[word] += below;
        behind[word] = tree_.nodes[n].last;
      }
    }
    for (std::uint32_t n = 1; n < tree_.nodes.size(); ++n) {
      const Node& node = tree_.nodes[n];
      if (node.is_text() || holds_[n]) continue;
      const double below = prose.Below(n);
      bool is_other =
          (IsOutside(tree_, node) || hidden_.Hide(tree_, node)) && is_believed(below, kHiddenShare);
      if (!is_other && has_name(n) && node.count > 0) {
        for (const std::size_t word : PartNamesOf(tree_, node)) {
          is_other |=
              is_believed(below, share_of(word)) && is_believed(under[word], share_of(word));
        }
      }
      if (!is_other) continue;
      Out(n);
      n = node.last - 1;
    }
  }

  void ByKind() {
    const Sums count(tree_, blocks_, [&](std::size_t b) { return is_out_[b] ? 0.0 : 1.0; });
    const Sums size(tree_, blocks_, [&](std::size_t b) { return SizeOf(b); });
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const Block& block = blocks_[b];
      const bool is_lead = block.kind == TextKind::kSubheading && LinkShare(block) > 0.9;
      if (is_out_[b] || !is_lead) continue;
      std::uint32_t n = block.element;
      while (n != 0 && count.Below(n) <= 1 && !holds_[n]) n = tree_.nodes[n].parent;
      const double beside = size.Below(n) - static_cast<double>(block.size);
      if (holds_[n] || beside > kCard || count.Below(n) > kCardBlocks) continue;
      Out(n);
    }
    ArticlesWithin();
  }

  // Those that are much together are parts of the article: entries of a ticker.
  void ArticlesWithin() {
    const Sums prose(tree_, blocks_, [&](std::size_t b) { return ProseOf(b); });
    std::vector<std::uint32_t> within;
    std::uint32_t behind = 0;
    double together = 0;
    for (std::uint32_t n = 1; n < tree_.nodes.size(); ++n) {
      if (tree_.nodes[n].tag != "article") continue;
      if (n >= behind) {
        behind = holds_[n] ? tree_.nodes[n].last : behind;
        continue;
      }
      if (holds_[n] || (!within.empty() && n < tree_.nodes[within.back()].last)) continue;
      within.push_back(n);
      together += prose.Below(n);
    }
    if (together > kNamedShare * prose.Below(0)) return;
    for (const std::uint32_t n : within) Out(n);
  }

  void ByLinks() {
    const Sums all(tree_, blocks_, [&](std::size_t b) { return SizeOf(b); });
    const Sums links(tree_, blocks_, [&](std::size_t b) {
      return is_out_[b] ? 0.0 : static_cast<double>(blocks_[b].link_size);
    });
    const double most = kNamedShare * all.Below(0);
    for (std::uint32_t n = 1; n < tree_.nodes.size(); ++n) {
      const Node& node = tree_.nodes[n];
      if (node.is_text()) continue;
      const double below = all.Below(n);
      if (below == 0 || below > most || links.Below(n) <= kMostLinks * below) continue;
      const std::size_t first = FirstOf(n);
      const bool is_table = first < blocks_.size() && blocks_[first].kind == TextKind::kTableRow &&
                            links.Below(n) <= kMostLinksOfTable * below;
      const bool is_announced = IsAnnounced(n, first);
      for (std::size_t b = first; is_announced && b < blocks_.size() && blocks_[b].node < node.last;
           ++b) {
        is_announced_[b] = true;
      }
      if (!is_table && !is_announced) Out(n);
      n = node.last - 1;
    }
  }

  /// Whether a sentence with a colon stands right before a list.
  bool IsAnnounced(std::uint32_t n, std::size_t first) const {
    const Node& list = tree_.nodes[n];
    if ((!list.Is("ul") && !list.Is("ol") && !list.Is("table")) || first == 0) return false;
    const Block& before = blocks_[first - 1];
    return !is_out_[first - 1] && before.size >= kAnnouncement && LinkShare(before) < 0.2 &&
           before.kind == TextKind::kProse &&
           (before.text.ends_with(':') || before.text.ends_with("："));
  }

  const Tree& tree_;
  const std::vector<Block>& blocks_;
  std::vector<bool> is_out_;
  std::vector<bool> is_announced_;
  std::vector<bool>
      holds_;  ///< Of each node, whether the title or the text's own element is below.
  HiddenNames hidden_;
};

}  // namespace

double Worth(const Block& block) {
  constexpr std::size_t kLinks = 60;
  if (LinkShare(block) > kMostLinks && block.kind != TextKind::kTableRow) {
    return -static_cast<double>(std::min(block.size, kLinks));
  }
  if (block.kind == TextKind::kSubheading) return 0;
  if (IsProse(block)) return static_cast<double>(block.size) * (1 - LinkShare(block));
  if (EndsSentence(block.text)) return static_cast<double>(block.size) / 2;
  return -10;
}

Sieved LeaveOut(const Tree& tree, const std::vector<Block>& blocks, const Block* title) {
  return Sieve(tree, blocks, title).Run();
}

}  // namespace synoptic::corpora::html
