// A page has up to four titles: of Open Graph, of JSON-LD, of its first heading, and that of its
// tab. Where two agree, that is the headline. Where they do not, an Open Graph title of its own is
// written for readers; one that repeats the tab's is for search engines, and then the headline is
// elsewhere.

#include "corpora/html/title.hpp"

#include <algorithm>

#include "corpora/html/headline_words.hpp"
#include "corpora/html/prose.hpp"
#include "corpora/html/site_names.hpp"

namespace synoptic::corpora::html {
namespace {

constexpr std::size_t kShortest = 4;       // Characters of a heading.
constexpr std::size_t kShortHeading = 20;  // Bytes: it may be a section's.
constexpr std::size_t kMostLater = 200;    // Headings of a page.
constexpr std::size_t kCutOff = 60;        // Bytes of a title that may have been cut.

/// Of an article's first heading: some begin with it as an <h2>, below the name of the site.
std::uint32_t LevelOf(const Tree& tree, const Block& block) {
  for (const std::string_view tag : {"h1", "h2", "h3", "h4"}) {
    if (IsBelow(tree, block, tag)) return static_cast<std::uint32_t>(tag[1] - '0');
  }
  return 9;
}

/// What makers of pages call the headline: "headline" of schema.org, "entry-title" of
/// microformats, and what systems have in its place.
bool IsDeclared(const Tree& tree, const Block& block) {
  constexpr std::string_view kNames[] = {"entry-title",    "post-title",       "article-title",
                                         "article__title", "article-headline", "article__headline"};
  const Node& node = tree.nodes[block.element];
  if (node.count == 0) return false;
  if (tree.Value(node, "itemprop") == "headline") return true;
  const std::string_view classes = tree.Value(node, "class");
  return std::ranges::any_of(kNames, [&](std::string_view name) {
    return classes.starts_with(name) || classes.find(" " + std::string(name)) != classes.npos;
  });
}

class Chooser {
 public:
  Chooser(const Tree& tree, const std::vector<Block>& blocks, const Metadata& metadata)
      : metadata_(metadata), sites_(metadata) {
    for (const Block& block : blocks) {
      if (later_.size() == kMostLater) break;
      has_prose_ |= IsProse(block) && block.kind == TextKind::kProse;
      if (block.kind != TextKind::kSubheading || block.size < kShortest) continue;
      const std::uint32_t level = LevelOf(tree, block);
      if (level == 1) firsts_.push_back(&block);
      if (level <= 4 && level != 1) (has_prose_ ? later_ : others_).push_back(&block);
      const bool may_be_declared = level <= 4 && declared_ == nullptr && !IsSites(block);
      if (may_be_declared && IsDeclared(tree, block)) declared_ = &block;
    }
  }

  Title Choose() {
    tab_ = Squeezed(metadata_.page_title);
    const std::string graph = Squeezed(metadata_.og_title);
    const std::string headline = Squeezed(metadata_.headline);
    heading_ = Heading(graph, headline);
    const std::string heading = heading_ == nullptr ? std::string() : heading_->text;
    const auto told = [&](const std::string& one, const std::string& other) {
      return sites_.Without(one, [&](const std::string& part) {
        const bool is_other = IsSame(part, other) && !IsSame(one, other);
        return IsSame(part, heading) || IsHeading(part) || is_other;
      });
    };
    const std::string short_graph = told(graph, headline);
    const std::string short_headline = told(headline, short_graph);
    Title title;
    title.text = Best(short_graph, short_headline, heading);
    if (title.text.empty()) title.text = told(tab_, short_graph);
    // What was cut at a length that search engines ask for.
    const bool is_cut =
        title.text.size() >= kCutOff || title.text.ends_with("...") || title.text.ends_with("…");
    if (is_cut && LettersOf(heading).starts_with(LettersOf(title.text))) title.text = heading;
    title.block = heading_;
    return title;
  }

 private:
  static bool IsSame(const std::string& one, const std::string& other) {
    return !other.empty() && LettersOf(one) == LettersOf(other);
  }

  bool IsHeading(const std::string& text) const {
    return std::ranges::any_of(firsts_, [&](const Block* one) { return IsSame(text, one->text); });
  }

  /// Whether a heading is the site's, as in the head of each of its pages.
  bool IsSites(const Block& block) const { return sites_.Names(block.text); }

  /// The heading of the page that its titles tell; else the first that names no site.
  const Block* Heading(const std::string& graph, const std::string& headline) const {
    const auto find = [](const std::vector<const Block*>& all, const auto& is_it) {
      const auto found = std::ranges::find_if(all, is_it);
      return found == all.end() ? nullptr : *found;
    };
    const auto is_told = [&](const Block* one) {
      return !IsSites(*one) && (IsSame(one->text, graph) || IsSame(one->text, headline));
    };
    const auto is_part = [&](const Block* one) {
      return !IsSites(*one) && (IsPartOf(one->text, graph) || IsPartOf(one->text, tab_));
    };
    const Block* first = find(firsts_, is_told);
    if (first == nullptr) first = find(firsts_, is_part);
    const Block* other = first == nullptr ? find(others_, is_told) : nullptr;
    if (other == nullptr && first == nullptr) other = find(others_, is_part);
    // A part of the tab's title that is a name, and another that is a headline: the longer.
    if (first != nullptr && !IsSame(first->text, graph) && !IsSame(first->text, headline)) {
      const bool is_home = first->link_size == first->size;
      const Block* longer = find(others_, is_part);
      // Below the name of the site, and what it says of itself.
      if (longer == nullptr && is_home) longer = find(later_, is_part);
      if (longer != nullptr && (is_home || longer->text.size() > first->text.size())) {
        return longer;
      }
    }
    if (first != nullptr) return first;
    if (other != nullptr) return other;
    if (declared_ != nullptr) return declared_;
    first = find(firsts_,
                 [&](const Block* one) { return !IsSites(*one) && LinkShare(*one) < kMostLinks; });
    if (first == nullptr) first = find(firsts_, [&](const Block* one) { return !IsSites(*one); });
    if (first != nullptr) return first;
    const bool has_other = !graph.empty() || !headline.empty() || !tab_.empty();
    return has_other || others_.empty() ? nullptr : others_.front();
  }

  std::string Best(const std::string& graph, const std::string& headline,
                   const std::string& heading) const {
    const bool is_graph = !graph.empty() && !sites_.Names(graph);
    const bool is_headline = !headline.empty() && !sites_.Names(headline);
    if (is_graph) {
      const bool is_agreed = IsSame(graph, heading) || IsSame(graph, headline);
      if (is_agreed || !IsPartOf(graph, tab_)) return graph;
    }
    if (!heading.empty()) {
      // A heading may hold more than the headline: what the article is about, before it.
      const std::string letters = LettersOf(heading);
      if (is_headline && letters.find(LettersOf(headline)) != std::string::npos) return headline;
      if (is_graph && letters.ends_with(LettersOf(graph))) return graph;
      const bool is_short = heading.size() < kShortHeading;
      if (is_headline && is_short) return headline;
      if (!is_short || !is_graph) return heading;
    }
    if (is_headline) return headline;
    return is_graph ? graph : std::string();
  }

  const Metadata& metadata_;
  SiteNames sites_;
  std::vector<const Block*> firsts_;  ///< The first headings of the page: <h1>.
  std::vector<const Block*> others_;  ///< Other headings before any prose.
  std::vector<const Block*> later_;   ///< And behind it.
  const Block* declared_ = nullptr;   ///< What elements call the headline.
  bool has_prose_ = false;
  std::string tab_;
  const Block* heading_ = nullptr;
};

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
  return Chooser(tree, blocks, metadata).Choose();
}

}  // namespace synoptic::corpora::html
