// The page's own metadata: JSON-LD of schema.org first, since it tells the article from all else on
// the page; then Open Graph, the meta elements of old, and <time>.

#include "corpora/html/metadata.hpp"

#include <algorithm>
#include <cstdint>

#include "corpora/html/dates.hpp"
#include "corpora/html/headline_words.hpp"
#include "corpora/html/json_ld.hpp"
#include "corpora/markup/fragment.hpp"

namespace synoptic::corpora::html {
namespace {

constexpr std::size_t kMostHeadings = 20;

std::string Small(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

std::string Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

void SetOnce(std::string& field, std::string_view value) {
  if (field.empty()) field = Trimmed(value);
}

/// What is taken where nothing better is said.
struct Hints {
  Metadata weak;
  std::string changed;  ///< A date of change.
  std::string
      page_lang;  ///< Of the element html: of the page, what metadata say often of a template.
};

void ReadMeta(const Tree& tree, const Node& node, Metadata& data, Hints& hints) {
  Metadata& weak = hints.weak;
  std::string name = Small(tree.Value(node, "property"));
  if (name.empty()) name = Small(tree.Value(node, "name"));
  if (name.empty()) name = Small(tree.Value(node, "itemprop"));
  if (name.empty()) name = Small(tree.Value(node, "http-equiv"));
  const std::string_view content = tree.Value(node, "content");
  if (name == "og:title") {
    SetOnce(data.og_title, content);
  } else if (name == "twitter:title") {
    SetOnce(weak.og_title, content);
  } else if (name == "og:description" || name == "description" || name == "twitter:description") {
    SetOnce(data.description, content);
  } else if (name == "og:url") {
    SetOnce(weak.url, content);
  } else if (name == "og:site_name") {
    SetOnce(weak.site, content);
    data.sites.emplace_back(content);
  } else if (name == "application-name" || name == "apple-mobile-web-app-title" ||
             name == "twitter:site" || name == "copyright" || name == "publisher") {
    data.sites.emplace_back(content);
  } else if (name == "og:locale" || name == "content-language" || name == "dc.language") {
    SetOnce(weak.lang, content);
  } else if (name == "author" || name == "article:author" || name == "parsely-author") {
    if (content.find("://") == std::string_view::npos) SetOnce(weak.author, content);
  } else if (name == "article:published_time" || name == "og:article:published_time" ||
             name == "datepublished" || name == "parsely-pub-date" ||
             name == "cxenseparse:recs:publishtime" || name == "article:published") {
    SetOnce(data.date, DayOfMetadata(content));
  } else if (name == "date" || name == "pubdate" || name == "publishdate" ||
             name == "publish-date" || name == "dc.date" || name == "dc.date.issued" ||
             name == "dcterms.created" || name == "dcterms.date" || name == "sailthru.date" ||
             name == "publication_date" || name == "dc.date.created" ||
             name == "article.published") {
    SetOnce(weak.date, DayOfMetadata(content));
  } else if (name == "og:updated_time" || name == "article:modified_time" ||
             name == "datemodified" || name == "last-modified") {
    SetOnce(hints.changed, DayOfMetadata(content));
  }
}

/// All text below a node.
std::string TextBelow(const Tree& tree, std::uint32_t n) {
  std::string text;
  for (std::uint32_t below = n + 1; below < tree.nodes[n].last; ++below) {
    if (tree.nodes[below].is_text()) text += tree.Text(tree.nodes[below].text);
  }
  return text;
}

/// What JSON-LD says of the article has precedence, since it tells it from all else on the page.
void TakeLinked(const LinkedData& linked, Metadata& data) {
  std::vector<std::string> titles = data.headings;
  for (const std::string& title : {data.og_title, data.page_title}) titles.push_back(title);
  for (std::string& title : titles) title = LettersOf(title);
  std::erase(titles, std::string());
  data.sites.insert(data.sites.end(), linked.sites.begin(), linked.sites.end());
  const LinkedArticle* article = ArticleOfPage(linked, titles, data.url);
  if (article == nullptr) return;
  data.headline = Trimmed(article->headline);
  data.body = article->body;
  if (!article->description.empty()) data.description = Trimmed(article->description);
  std::string day = DayOfMetadata(article->published);
  if (day.empty()) day = DayOfMetadata(article->created);
  if (!day.empty()) data.date = day;
  data.author = Trimmed(article->author);
  data.site = Trimmed(article->publisher);
  data.sites.push_back(article->publisher);
  data.lang = Trimmed(article->lang);
}

}  // namespace

Metadata ReadMetadata(const Tree& tree) {
  Metadata data;
  Hints hints;
  LinkedData linked;
  for (std::uint32_t n = 1; n < tree.nodes.size(); ++n) {
    const Node& node = tree.nodes[n];
    if (node.is_text()) continue;
    if (node.tag == "script" &&
        Small(tree.Value(node, "type")).find("ld+json") != std::string::npos) {
      ReadLinkedData(TextBelow(tree, n), linked);
    } else if (node.tag == "meta") {
      ReadMeta(tree, node, data, hints);
    } else if (node.tag == "link" && tree.Value(node, "rel") == "canonical") {
      SetOnce(data.url, tree.Value(node, "href"));
    } else if (node.tag == "html") {
      hints.page_lang = tree.Value(node, "lang");
    } else if (node.tag == "title" && !tree.nodes[node.parent].Is("svg")) {
      SetOnce(data.page_title, TextBelow(tree, n));
    } else if (node.tag == "h1" && data.headings.size() < kMostHeadings) {
      data.headings.push_back(TextBelow(tree, n));
    } else if (tree.Value(node, "itemprop") == "datePublished") {
      std::string day = DayOfMetadata(tree.Value(node, "datetime"));
      if (day.empty()) day = DayOfMetadata(tree.Value(node, "content"));
      SetOnce(data.date, day);
    }
  }
  const Metadata& weak = hints.weak;
  // Some name characters twice.
  for (std::string* text : {&data.og_title, &data.page_title, &data.description}) {
    if (text->find('&') != std::string::npos) *text = markup::WithoutMarkup(*text);
  }
  SetOnce(data.og_title, weak.og_title);
  SetOnce(data.url, weak.url);
  TakeLinked(linked, data);
  SetOnce(data.date, weak.date);
  data.changed = hints.changed;
  if (!hints.page_lang.empty()) data.lang = hints.page_lang;
  SetOnce(data.lang, weak.lang);
  if (!weak.site.empty()) data.site = weak.site;
  SetOnce(data.author, weak.author);
  return data;
}

}  // namespace synoptic::corpora::html
