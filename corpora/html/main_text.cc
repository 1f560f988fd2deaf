// Which of a page's blocks are the article.
//
// Prose is told from the rest of a page by few things (Kohlschütter, Fankhauser and Nejdl,
// Boilerplate Detection using Shallow Text Features, 2010): it is long, ends as sentences do, and
// is no link. A block is worth its length if it is prose, and less than nothing if it is made of
// links; the article is the element whose blocks are worth most together, which leaves out what
// stands around it (a maximum sum, where Readability adds up marks for a parent and its parent).
// What such an element still holds of other things is left out (leave_out.cc), and headings with
// nothing below. Where the page says which element is its main part, it is taken at its word if
// much of the prose is there.
//
// Where the metadata hold the text (articleBody), blocks are weighed against that by the runs of
// words that they have in common, within the element and outside. It is not trusted to be whole:
// many sites put a beginning there.
//
// All is linear.

#include "corpora/html/main_text.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "corpora/html/bylines.hpp"
#include "corpora/html/leave_out.hpp"
#include "corpora/html/prose.hpp"
#include "corpora/html/sums.hpp"
#include "corpora/html/title.hpp"
#include "corpora/html/word_runs.hpp"

namespace synoptic::corpora::html {
namespace {

constexpr double kNearlyAll = 0.9;  // Of an element's worth: then the one below is meant.
constexpr double kMeant = 0.5;      // Where the page says which element is meant.
constexpr double kInBody = 0.6;     // The share of runs of a block of the articleBody.
constexpr double kNotInBody = 0.2;
constexpr double kWholeBody = 0.7;  // Of the text that was chosen: then the articleBody is whole.

constexpr std::size_t kLongEnd = 200;  // Characters: then it says something.

/// Whether an element is one that holds paragraphs, by its tag.
bool IsContainer(const Node& node) {
  constexpr std::string_view kContainers[] = {"article", "body", "custom",
                                              "div",     "main", "section"};
  return std::ranges::find(kContainers, node.tag) != std::end(kContainers);
}

class Chooser {
 public:
  Chooser(const Tree& tree, const std::vector<Block>& blocks, const Metadata& metadata)
      : tree_(tree), blocks_(blocks), metadata_(metadata) {}

  MainText Choose() {
    Title title = ChooseTitle(tree_, blocks_, metadata_);
    result_.title = std::move(title.text);
    result_.title_block = title.block;
    Sieved sieved = LeaveOut(tree_, blocks_, result_.title_block);
    is_out_ = std::move(sieved.is_out);
    is_announced_ = std::move(sieved.is_announced);
    const std::uint32_t element = FindElement();
    Keep(element);
    CompareWithBody();
    DropAuthors();
    DropEnds();
    TidyHeadings();
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      if (is_kept_[b]) result_.blocks.push_back(b);
    }
    return std::move(result_);
  }

 private:
  double ValueOf(std::size_t b) const { return is_out_[b] ? 0 : Worth(blocks_[b]); }

  std::uint32_t FindElement() const {
    const Sums worth(tree_, blocks_, [&](std::size_t b) { return ValueOf(b); });
    std::uint32_t best = 0;
    for (std::uint32_t n = 1; n < tree_.nodes.size(); ++n) {
      if (tree_.nodes[n].is_text()) continue;
      if (worth.Below(n) >= worth.Below(best)) best = n;
    }
    best = Meant(worth, best);
    // The smallest element that has nearly all: a notice beside the article is short prose, too.
    const double most = worth.Below(best);
    for (std::uint32_t n = best + 1; n < tree_.nodes[best].last; ++n) {
      const Node& node = tree_.nodes[n];
      if (IsContainer(node) && worth.Below(n) >= kNearlyAll * most) best = n;
    }
    return best;
  }

  /// What the page calls its main part, an article with the title, or an article's body, in what is
  /// best, if it has much of that.
  std::uint32_t Meant(const Sums& worth, std::uint32_t best) const {
    const std::uint32_t title = result_.title_block != nullptr ? result_.title_block->node : 0;
    for (std::uint32_t n = best + 1; n < tree_.nodes[best].last; ++n) {
      const Node& node = tree_.nodes[n];
      if (node.is_text()) continue;
      const bool is_main = node.tag == "main" || tree_.Value(node, "role") == "main";
      const bool has_title = title > n && title < node.last;
      const bool is_meant = is_main || (node.tag == "article" && has_title) ||
                            tree_.Value(node, "itemprop") == "articleBody";
      if (is_meant && worth.Below(n) >= kMeant * worth.Below(best)) best = n;
    }
    return best;
  }

  void Keep(std::uint32_t element) {
    is_kept_.assign(blocks_.size(), false);
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const Block& block = blocks_[b];
      const bool is_in = block.node >= element && block.node < tree_.nodes[element].last;
      if (!is_in || is_out_[b] || &block == result_.title_block) continue;
      is_kept_[b] = is_announced_[b] || IsText(block);
    }
    KeepBetween(element);
    KeepLead(element);
  }

  static bool IsText(const Block& block) {
    if (block.kind == TextKind::kTableRow) return true;
    if (LinkShare(block) > kMostLinks) return false;
    if (block.kind != TextKind::kProse) return true;
    if (IsPromotion(block)) return false;
    return IsProse(block) || EndsSentence(block.text) || block.text.ends_with(':') ||
           block.text.ends_with("：");
  }

  // "Follow us on all networks", set apart as a whole and with a link.
  static bool IsPromotion(const Block& block) {
    return LinkShare(block) >= 0.15 && block.emphasis_size == block.size;
  }

  // A paragraph without a full stop, between others of the same element: a line of a dialogue, what
  // somebody said. A block that is no paragraph by its tag may be anything.
  void KeepBetween(std::uint32_t element) {
    constexpr std::string_view kParagraphs[] = {"p", "blockquote", "dd", "pre"};
    const auto is_paragraph = [&](const Block& block) {
      return std::ranges::find(kParagraphs, tree_.nodes[block.element].tag) !=
             std::end(kParagraphs);
    };
    const auto parent = [&](const Block& block) { return tree_.nodes[block.element].parent; };
    std::size_t before = blocks_.size();
    std::vector<std::size_t> between;
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const Block& block = blocks_[b];
      if (block.node < element || block.node >= tree_.nodes[element].last || is_out_[b]) continue;
      if (!is_paragraph(block)) continue;
      if (is_kept_[b]) {
        const bool is_same = before < b && parent(blocks_[before]) == parent(block);
        for (const std::size_t one : between) {
          is_kept_[one] = is_kept_[one] || (is_same && parent(blocks_[one]) == parent(block));
        }
        between.clear();
        before = b;
      } else if (block.link_size == 0 && before < b && &block != result_.title_block) {
        between.push_back(b);
      }
    }
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

  // Lines that name who wrote the article; and at its end, what is said of them there.
  void DropAuthors() {
    constexpr std::size_t kLast = 3;
    constexpr std::size_t kEnough = 6;
    const Bylines bylines(metadata_.author);
    std::vector<std::size_t> kept;
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      if (!is_kept_[b]) continue;
      if (blocks_[b].kind != TextKind::kTableRow && bylines.IsByline(blocks_[b])) {
        is_kept_[b] = false;
      } else {
        kept.push_back(b);
      }
    }
    if (kept.size() < kEnough) return;
    for (std::size_t k = kept.size() - kLast; k < kept.size(); ++k) {
      if (bylines.BeginsWithName(blocks_[kept[k]])) is_kept_[kept[k]] = false;
    }
  }

  // A line of figures about the text, which is its date; and what a text ends with that is links
  // for a good part: where to follow, how to leave.
  void DropEnds() {
    constexpr std::size_t kLast = 2;
    constexpr std::size_t kEnough = 5;
    constexpr double kLinks = 0.3;
    std::vector<std::size_t> kept;
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      if (is_kept_[b] && blocks_[b].kind == TextKind::kProse) kept.push_back(b);
    }
    if (kept.size() < kEnough) return;
    if (IsFigures(blocks_[kept.front()].text)) is_kept_[kept.front()] = false;
    for (std::size_t k = kept.size(); k-- > kept.size() - kLast;) {
      const Block& block = blocks_[kept[k]];
      if (block.size >= kLongEnd || LinkShare(block) < kLinks) break;
      is_kept_[kept[k]] = false;
    }
  }

  static bool IsFigures(std::string_view text) {
    constexpr std::size_t kShort = 40;
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    const auto letters = std::ranges::count_if(
        text, [](char c) { return c < 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    return text.size() <= kShort && digits >= 4 && letters < digits;
  }

  // A heading with nothing below is of something that was left out.
  void TidyHeadings() {
    bool has_text = false;
    for (std::size_t b = blocks_.size(); b-- > 0;) {
      if (!is_kept_[b]) continue;
      if (blocks_[b].kind != TextKind::kSubheading) {
        has_text = true;
      } else if (!has_text || IsAboveTitle(blocks_[b]) || blocks_[b].text == result_.title) {
        is_kept_[b] = false;
      } else {
        has_text = false;
      }
    }
  }

  // A first heading that is not the title, and stands before it or before all text: the site's.
  bool IsAboveTitle(const Block& block) const {
    if (!IsBelow(tree_, block, "h1")) return false;
    const Block* title = result_.title_block;
    return title == nullptr || block.node <= title->node;
  }

  const Tree& tree_;
  const std::vector<Block>& blocks_;
  const Metadata& metadata_;
  std::vector<bool> is_out_;
  std::vector<bool> is_announced_;
  std::vector<bool> is_kept_;
  MainText result_;
};

}  // namespace

MainText ChooseMainText(const Tree& tree, const std::vector<Block>& blocks,
                        const Metadata& metadata) {
  return Chooser(tree, blocks, metadata).Choose();
}

}  // namespace synoptic::corpora::html
