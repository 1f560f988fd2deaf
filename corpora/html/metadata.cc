// The page's own metadata: JSON-LD of schema.org first, since it tells the article from all else on
// the page; then Open Graph, the meta elements of old, and <time>.

#include "corpora/html/metadata.hpp"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "corpora/day.hpp"

namespace synoptic::corpora::html {
namespace {

using Json = nlohmann::json;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

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

bool IsArticleType(const std::string& type) {
  return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" ||
         type == "ClaimReview" || type == "Review" || type.ends_with("NewsPosting");
}

bool IsArticle(const Json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  if (type->is_string()) return IsArticleType(type->get_ref<const std::string&>());
  return type->is_array() && std::ranges::any_of(*type, [](const Json& one) {
           return one.is_string() && IsArticleType(one.get_ref<const std::string&>());
         });
}

std::string TextMember(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return {};
  if (found->is_string()) return found->get<std::string>();
  if (found->is_array() && !found->empty() && found->front().is_string()) {
    return found->front().get<std::string>();
  }
  return {};
}

std::string NameMember(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return {};
  const Json* one = &*found;
  if (one->is_array()) {
    if (one->empty()) return {};
    one = &one->front();
  }
  if (one->is_string()) return one->get<std::string>();
  return one->is_object() ? TextMember(*one, "name") : std::string();
}

void ReadArticleObject(const Json& object, Metadata& data) {
  const std::string headline = TextMember(object, "headline");
  const std::string body = TextMember(object, "articleBody");
  SetOnce(data.headline, headline.empty() ? TextMember(object, "name") : headline);
  if (body.size() > data.body.size()) data.body = body;
  SetOnce(data.description, TextMember(object, "description"));
  SetOnce(data.date, DayOf(TextMember(object, "datePublished")));
  SetOnce(data.date, DayOf(TextMember(object, "dateCreated")));
  SetOnce(data.author, NameMember(object, "author"));
  SetOnce(data.site, NameMember(object, "publisher"));
  SetOnce(data.lang, TextMember(object, "inLanguage"));
}

/// Objects are looked for at any depth, from without, since pages wrap them in lists and graphs.
/// What is in an article (related ones, parts) is not looked at.
void ReadJsonLd(std::string_view script, Metadata& data) {
  std::string text(script);
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';  // Many write line ends into texts.
  }
  const std::size_t begin = text.find_first_of("{[");
  if (begin == std::string::npos) return;
  text.resize(std::max(text.find_last_of("}]") + 1, begin));
  const Json json =
      Json::parse(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), nullptr, false);
  std::vector<const Json*> level{&json};
  while (!level.empty()) {
    std::vector<const Json*> next;
    for (const Json* value : level) {
      if (value->is_object() && IsArticle(*value)) {
        ReadArticleObject(*value, data);
      } else if (value->is_object() || value->is_array()) {
        for (const Json& element : *value) next.push_back(&element);
      }
    }
    level = std::move(next);
  }
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
  } else if (name == "og:locale") {
    SetOnce(weak.lang, content);
  } else if (name == "author" || name == "article:author" || name == "parsely-author") {
    if (content.find("://") == std::string_view::npos) SetOnce(weak.author, content);
  } else if (name == "article:published_time" || name == "og:article:published_time" ||
             name == "datepublished" || name == "parsely-pub-date" ||
             name == "cxenseparse:recs:publishtime" || name == "article:published") {
    SetOnce(data.date, DayOf(content));
  } else if (name == "date" || name == "pubdate" || name == "publishdate" ||
             name == "publish-date" || name == "dc.date" || name == "dc.date.issued" ||
             name == "dcterms.created" || name == "dcterms.date" || name == "sailthru.date" ||
             name == "publication_date" || name == "last-modified" || name == "dc.date.created" ||
             name == "article.published") {
    SetOnce(weak.date, DayOf(content));
  } else if (name == "og:updated_time" || name == "article:modified_time" ||
             name == "datemodified") {
    SetOnce(hints.changed, DayOf(content));
  }
}

/// "2024/03/18" of an address.
std::string DayOfAddress(std::string_view url) {
  for (std::size_t at = 0; at + 11 <= url.size(); ++at) {
    const char mark = url[at];
    const bool is_date = (mark == '/' || mark == '-') && IsDigit(url[at + 1]);
    if (!is_date) continue;
    if (Digits(url, at + 1, 4) >= 1990 && (url[at + 5] == '/' || url[at + 5] == '-') &&
        url[at + 8] == url[at + 5]) {
      const std::string day =
          Day(Digits(url, at + 1, 4), Digits(url, at + 6, 2), Digits(url, at + 9, 2));
      if (!day.empty()) return day;
    }
    if (at + 9 <= url.size() && Digits(url, at + 1, 8) > 0 &&
        (at + 9 == url.size() || !IsDigit(url[at + 9])) && Digits(url, at + 1, 4) >= 1990) {
      const std::string day =
          Day(Digits(url, at + 1, 4), Digits(url, at + 5, 2), Digits(url, at + 7, 2));
      if (!day.empty()) return day;
    }
  }
  return {};
}

/// All text below a node.
std::string TextBelow(const Tree& tree, std::uint32_t n) {
  std::string text;
  for (std::uint32_t below = n + 1; below < tree.nodes[n].last; ++below) {
    if (tree.nodes[below].is_text()) text += tree.Text(tree.nodes[below].text);
  }
  return text;
}

}  // namespace

Metadata ReadMetadata(const Tree& tree) {
  Metadata data;
  Hints hints;
  std::string first_time;
  std::string heading_time;
  bool is_below_heading = false;
  for (std::uint32_t n = 1; n < tree.nodes.size(); ++n) {
    const Node& node = tree.nodes[n];
    if (node.is_text()) continue;
    if (node.tag == "script" &&
        Small(tree.Value(node, "type")).starts_with("application/ld+json")) {
      ReadJsonLd(TextBelow(tree, n), data);
    } else if (node.tag == "meta") {
      ReadMeta(tree, node, data, hints);
    } else if (node.tag == "link" && tree.Value(node, "rel") == "canonical") {
      SetOnce(data.url, tree.Value(node, "href"));
    } else if (node.tag == "html") {
      hints.page_lang = tree.Value(node, "lang");
    } else if (node.tag == "title") {
      SetOnce(data.page_title, TextBelow(tree, n));
    } else if (node.tag == "h1") {
      is_below_heading = true;
    } else if (tree.Has(node, "datetime") || tree.Value(node, "itemprop") == "datePublished") {
      std::string day = DayOf(tree.Value(node, "datetime"));
      if (day.empty()) day = DayOf(tree.Value(node, "content"));
      if (tree.Value(node, "itemprop") == "datePublished") SetOnce(data.date, day);
      SetOnce(is_below_heading ? heading_time : first_time, day);
    }
  }
  const Metadata& weak = hints.weak;
  SetOnce(data.og_title, weak.og_title);
  SetOnce(data.url, weak.url);
  SetOnce(data.date, weak.date);
  SetOnce(data.date, heading_time);
  SetOnce(data.date, DayOfAddress(data.url));
  SetOnce(data.date, first_time);
  SetOnce(data.date, hints.changed);
  if (!hints.page_lang.empty()) data.lang = hints.page_lang;
  SetOnce(data.lang, weak.lang);
  if (!weak.site.empty()) data.site = weak.site;
  SetOnce(data.author, weak.author);
  return data;
}

}  // namespace synoptic::corpora::html
