// Which of a page's blocks are the article.
//
// Prose is told from the rest of a page by few things (Kohlschütter, Fankhauser and Nejdl,
// Boilerplate Detection using Shallow Text Features, 2010): it is long, ends as sentences do, and
// is no link. A block is worth its length if it is prose, and less than nothing if it is made of
// links; the article is the element whose blocks are worth most together, which leaves out what
// stands around it (a maximum sum, where Readability adds up marks for a parent and its parent).
// What such an element still holds of other things is left out by its name in general use, by lists
// of links, and by headings with nothing below.
//
// Where the metadata hold the text (articleBody), blocks are weighed against that by the runs of
// words that they have in common, within the element and outside. It is not trusted to be whole:
// many sites put a beginning there.
//
// Sums below an element are differences of running sums, since its nodes follow one another: all is
// linear.

#include "corpora/html/main_text.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "corpora/html/part_names.hpp"
#include "corpora/html/prose.hpp"
#include "corpora/html/title.hpp"
#include "corpora/html/word_runs.hpp"

namespace synoptic::corpora::html {
namespace {

constexpr double kNamedShare = 0.3;  // Of the page's prose: more is not left out by name.
constexpr double kNearlyAll = 0.9;   // Of an element's worth: then the one below is meant.
constexpr double kInBody = 0.6;      // The share of runs of a block of the articleBody.
constexpr double kNotInBody = 0.2;
constexpr double kWholeBody = 0.7;  // Of the text that was chosen: then the articleBody is whole.

/// What a block says for its element being the article.
double Worth(const Block& block) {
  if (LinkShare(block) > kMostLinks) {
    return -static_cast<double>(std::min<std::size_t>(block.size, 60));
  }
  if (block.kind == TextKind::kSubheading) return 0;
  if (IsProse(block)) return static_cast<double>(block.size) * (1 - LinkShare(block));
  if (EndsSentence(block.text)) return static_cast<double>(block.size) / 2;
  return -10;
}

/// Whether an element is one that holds paragraphs, by its tag.
bool IsContainer(const Node& node) {
  constexpr std::string_view kContainers[] = {"article", "body", "custom",
                                              "div",     "main", "section"};
  return std::ranges::find(kContainers, node.tag) != std::end(kContainers);
}

/// Running sums of what blocks have, by the node at which they begin.
class Sums {
 public:
  Sums(std::size_t nodes, const std::vector<Block>& blocks,
       const std::function<double(std::size_t)>& of) {
    at_.assign(nodes + 1, 0);
    for (std::size_t b = 0; b < blocks.size(); ++b) at_[blocks[b].node + 1] += of(b);
    for (std::size_t n = 1; n <= nodes; ++n) at_[n] += at_[n - 1];
  }

  /// Of all at the node and below.
  double Below(const Tree& tree, std::uint32_t n) const { return at_[tree.nodes[n].last] - at_[n]; }

 private:
  std::vector<double> at_;
};

class Chooser {
 public:
  Chooser(const Tree& tree, const std::vector<Block>& blocks, const Metadata& metadata)
      : tree_(tree), blocks_(blocks), metadata_(metadata), is_out_(blocks.size(), false) {}

  MainText Choose() {
    Title title = ChooseTitle(tree_, blocks_, metadata_);
    result_.title = std::move(title.text);
    result_.title_block = title.block;
    for (std::size_t b = 0; b < blocks_.size(); ++b) is_out_[b] = blocks_[b].is_figure;
    LeaveOutNamed();
    LeaveOutLists();
    const std::uint32_t element = FindElement();
    Keep(element);
    CompareWithBody();
    TidyHeadings();
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      if (is_kept_[b]) result_.blocks.push_back(b);
    }
    return std::move(result_);
  }

 private:
  double ValueOf(std::size_t b) const { return is_out_[b] ? 0 : Worth(blocks_[b]); }

  void LeaveOut(std::uint32_t n) {
    const auto from = std::ranges::lower_bound(blocks_, n, {}, &Block::node);
    for (auto block = from; block != blocks_.end() && block->node < tree_.nodes[n].last; ++block) {
      is_out_[static_cast<std::size_t>(block - blocks_.begin())] = true;
    }
  }

  // A word that much of the page's prose stands under is not believed: a page that is wholly
  // "more".
  void LeaveOutNamed() {
    const Sums prose(tree_.nodes.size(), blocks_,
                     [&](std::size_t b) { return std::max(0.0, ValueOf(b)); });
    const double most = kNamedShare * prose.Below(tree_, 0);
    std::vector<double> under(CountPartNames(), 0.0);
    for (std::uint32_t n = 1; n < tree_.nodes.size(); ++n) {
      const double below = prose.Below(tree_, n);
      if (tree_.nodes[n].is_text() || below > most) continue;
      for (const std::size_t word : PartNamesOf(tree_, tree_.nodes[n])) under[word] += below;
    }
    for (std::uint32_t n = 1; n < tree_.nodes.size(); ++n) {
      const Node& node = tree_.nodes[n];
      if (node.is_text() || prose.Below(tree_, n) > most) continue;
      bool is_other = IsOutside(tree_, node);
      for (const std::size_t word : PartNamesOf(tree_, node)) is_other |= under[word] <= most;
      if (!is_other) continue;
      LeaveOut(n);
      n = node.last - 1;
    }
  }

  // What is mostly links, together: lists of other articles, with their texts.
  void LeaveOutLists() {
    const auto size = [&](std::size_t b) {
      return is_out_[b] ? 0.0 : static_cast<double>(blocks_[b].size);
    };
    const Sums all(tree_.nodes.size(), blocks_, size);
    const Sums links(tree_.nodes.size(), blocks_, [&](std::size_t b) {
      return is_out_[b] ? 0.0 : static_cast<double>(blocks_[b].link_size);
    });
    const double most = kNamedShare * all.Below(tree_, 0);
    for (std::uint32_t n = 1; n < tree_.nodes.size(); ++n) {
      const Node& node = tree_.nodes[n];
      if (node.is_text()) continue;
      const double below = all.Below(tree_, n);
      if (below == 0 || below > most || links.Below(tree_, n) <= kMostLinks * below) continue;
      LeaveOut(n);
      n = node.last - 1;
    }
  }

  std::uint32_t FindElement() const {
    const Sums worth(tree_.nodes.size(), blocks_, [&](std::size_t b) { return ValueOf(b); });
    std::uint32_t best = 0;
    for (std::uint32_t n = 1; n < tree_.nodes.size(); ++n) {
      if (tree_.nodes[n].is_text()) continue;
      if (worth.Below(tree_, n) >= worth.Below(tree_, best)) best = n;
    }
    // The smallest element that has nearly all: a notice beside the article is short prose, too.
    const double most = worth.Below(tree_, best);
    for (std::uint32_t n = best + 1; n < tree_.nodes[best].last; ++n) {
      const Node& node = tree_.nodes[n];
      const bool holds_it = IsContainer(node) && worth.Below(tree_, n) >= kNearlyAll * most;
      if (holds_it) best = n;
    }
    return best;
  }

  void Keep(std::uint32_t element) {
    is_kept_.assign(blocks_.size(), false);
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const Block& block = blocks_[b];
      const bool is_in = block.node >= element && block.node < tree_.nodes[element].last;
      if (!is_in || is_out_[b] || &block == result_.title_block) continue;
      is_kept_[b] = IsText(block);
    }
    KeepLead(element);
  }

  static bool IsText(const Block& block) {
    if (LinkShare(block) > kMostLinks) return false;
    if (block.kind != TextKind::kProse) return true;
    return IsProse(block) || EndsSentence(block.text) || block.text.ends_with(':') ||
           block.text.ends_with("：");
  }

  // What stands between the headline and the text: the lead, if it is prose or the page's own
  // description.
  void KeepLead(std::uint32_t element) {
    const std::uint32_t from = result_.title_block != nullptr ? result_.title_block->node : 0;
    if (from == 0 || from >= element) return;
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const Block& block = blocks_[b];
      if (block.node <= from || block.node >= element || block.is_figure) continue;
      const bool is_description = !metadata_.description.empty() && block.size >= 20 &&
                                  metadata_.description.starts_with(block.text.substr(0, 60));
      if (is_description || (!is_out_[b] && LinkShare(block) < 0.2 && block.size >= kProse &&
                             EndsSentence(block.text))) {
        is_kept_[b] = true;
      }
    }
  }

  void CompareWithBody() {
    if (metadata_.body.empty()) return;
    const std::vector<std::size_t> shingles = WordRuns(metadata_.body);
    const std::unordered_set<std::size_t> body(shingles.begin(), shingles.end());
    const auto share = [&](const Block& block) {
      const std::vector<std::size_t> own = WordRuns(block.text);
      if (own.empty()) return 0.0;
      const auto found =
          std::ranges::count_if(own, [&](std::size_t one) { return body.contains(one); });
      return static_cast<double>(found) / static_cast<double>(own.size());
    };
    std::vector<double> shares;
    std::unordered_set<std::string_view> seen;
    double kept = 0;
    double found = 0;
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      shares.push_back(share(blocks_[b]));
      if (!is_kept_[b]) continue;
      seen.insert(blocks_[b].text);
      kept += static_cast<double>(blocks_[b].size);
      if (shares[b] >= kInBody) found += static_cast<double>(blocks_[b].size);
    }
    const bool is_whole = found >= kWholeBody * kept;
    // What stands before all of it is a lead, which the articleBody lacks.
    const auto first = static_cast<std::size_t>(
        std::ranges::find_if(shares, [](double one) { return one >= kInBody; }) - shares.begin());
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const Block& block = blocks_[b];
      if (&block == result_.title_block) continue;
      if (is_kept_[b]) {
        const bool is_other =
            is_whole && block.kind == TextKind::kProse && b > first && shares[b] < kNotInBody;
        if (is_other) is_kept_[b] = false;
      } else if (shares[b] >= kInBody && block.size >= kShortProse && IsProse(block) &&
                 seen.insert(block.text).second) {
        is_kept_[b] = true;
      }
    }
  }

  // A heading with nothing below is of something that was left out.
  void TidyHeadings() {
    bool has_text = false;
    for (std::size_t b = blocks_.size(); b-- > 0;) {
      if (!is_kept_[b]) continue;
      if (blocks_[b].kind != TextKind::kSubheading) {
        has_text = true;
      } else if (!has_text || IsBelow(tree_, blocks_[b], "h1") ||
                 blocks_[b].text == result_.title) {
        is_kept_[b] = false;
      } else {
        has_text = false;
      }
    }
  }

  const Tree& tree_;
  const std::vector<Block>& blocks_;
  const Metadata& metadata_;
  std::vector<bool> is_out_;
  std::vector<bool> is_kept_;
  MainText result_;
};

}  // namespace

MainText ChooseMainText(const Tree& tree, const std::vector<Block>& blocks,
                        const Metadata& metadata) {
  return Chooser(tree, blocks, metadata).Choose();
}

}  // namespace synoptic::corpora::html
