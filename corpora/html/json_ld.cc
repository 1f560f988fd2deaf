// JSON-LD of schema.org. A page may describe several articles: its own, those it lists, those that
// are reviewed. Its own is the one that has the page's title or address.

#include "corpora/html/json_ld.hpp"

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>

#include "corpora/html/headline_words.hpp"
#include "corpora/markup/fragment.hpp"

namespace synoptic::corpora::html {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostArticles = 1000;

bool EndsWithOneOf(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

bool IsArticleType(std::string_view type) {
  return EndsWithOneOf(
      type, {"Article", "BlogPosting", "Report", "NewsPosting", "BlogPost", "SocialMediaPosting"});
}

/// What holds articles that are not the page's.
bool IsOfOthersType(std::string_view type) {
  return EndsWithOneOf(type, {"ItemList", "Comment", "BreadcrumbList", "Review"});
}

bool IsSiteType(std::string_view type) {
  return EndsWithOneOf(type, {"WebSite", "Organization", "NewsMediaOrganization"});
}

template <typename Is>
bool HasType(const Json& object, const Is& is) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  if (type->is_string()) return is(type->get_ref<const std::string&>());
  return type->is_array() && std::ranges::any_of(*type, [&](const Json& one) {
           return one.is_string() && is(one.get_ref<const std::string&>());
         });
}

/// Of a list, its first.
const Json* Member(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return nullptr;
  if (!found->is_array()) return &*found;
  return found->empty() ? nullptr : &found->front();
}

std::string TextMember(const Json& object, const char* name) {
  const Json* one = Member(object, name);
  return one != nullptr && one->is_string() ? one->get<std::string>() : std::string();
}

/// A text, or what an object has under one of these names.
std::string NameMember(const Json& object, const char* name, const char* inner) {
  const Json* one = Member(object, name);
  if (one == nullptr) return {};
  if (one->is_string()) return one->get<std::string>();
  return one->is_object() ? TextMember(*one, inner) : std::string();
}

LinkedArticle ReadArticle(const Json& object) {
  LinkedArticle article;
  article.headline = TextMember(object, "headline");
  if (article.headline.empty()) article.headline = TextMember(object, "name");
  // Many have been written for a page, with its tags and names of characters, some of those twice.
  article.headline = markup::WithoutMarkup(markup::WithoutMarkup(article.headline));
  article.description = markup::WithoutMarkup(TextMember(object, "description"));
  article.body = markup::WithoutMarkup(markup::WithoutMarkup(TextMember(object, "articleBody")));
  article.published = TextMember(object, "datePublished");
  article.created = TextMember(object, "dateCreated");
  article.author = NameMember(object, "author", "name");
  article.publisher = NameMember(object, "publisher", "name");
  article.lang = TextMember(object, "inLanguage");
  article.url = NameMember(object, "mainEntityOfPage", "@id");
  if (article.url.empty()) article.url = TextMember(object, "url");
  if (article.url.empty()) article.url = TextMember(object, "@id");
  return article;
}

/// Without what JSON does not have, but scripts of pages do: line ends in texts, commas before a
/// bracket that closes, what stands around the value.
std::string Mended(std::string_view script) {
  constexpr std::string_view kCdata = "<![CDATA[";
  const std::size_t cdata = script.find(kCdata);
  if (cdata != std::string_view::npos && script.find_first_of("{\"") > cdata) {
    script.remove_prefix(cdata + kCdata.size());
    script = script.substr(0, script.rfind("]]>"));
  }
  const std::size_t begin = script.find_first_of("{[");
  if (begin == std::string_view::npos) return {};
  const std::size_t end = script.find_last_of("}]");
  if (end == std::string_view::npos || end < begin) return {};
  std::string text;
  bool is_quoted = false;
  bool is_escaped = false;
  for (const char c : script.substr(begin, end + 1 - begin)) {
    if (is_quoted) {
      is_quoted = c != '"' || is_escaped;
      is_escaped = c == '\\' && !is_escaped;
    } else if (c == '"') {
      is_quoted = true;
    } else if (c == '}' || c == ']') {
      const std::size_t last = text.find_last_not_of(' ');
      if (last != std::string::npos && text[last] == ',') text.resize(last);
    }
    text += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return text;
}

/// The path of an address, without what differs between addresses of a page.
std::string_view PathOf(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) {
    url.remove_prefix(scheme + 3);
    url.remove_prefix(std::min(url.find('/'), url.size()));
  }
  url = url.substr(0, url.find_first_of("?#"));
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

}  // namespace

/// Objects are looked for at any depth, from without, since pages wrap them in lists and graphs.
/// What is in an article (related ones, parts) is not looked at.
void ReadLinkedData(std::string_view script, LinkedData& data) {
  const std::string text = Mended(script);
  if (text.empty()) return;
  const Json json = Json::parse(text, nullptr, false);
  std::vector<const Json*> level{&json};
  while (!level.empty()) {
    std::vector<const Json*> next;
    for (const Json* value : level) {
      if (!value->is_object() && !value->is_array()) continue;
      if (value->is_object()) {
        if (HasType(*value, IsSiteType)) data.sites.push_back(TextMember(*value, "name"));
        if (HasType(*value, IsOfOthersType)) continue;
        if (HasType(*value, IsArticleType)) {
          if (data.articles.size() < kMostArticles) data.articles.push_back(ReadArticle(*value));
          continue;
        }
      }
      for (const Json& element : *value) next.push_back(&element);
    }
    level = std::move(next);
  }
}

const LinkedArticle* ArticleOfPage(const LinkedData& data, const std::vector<std::string>& titles,
                                   std::string_view url) {
  const auto has_title = [&](const LinkedArticle& article) {
    const std::string letters = LettersOf(article.headline);
    return !letters.empty() && std::ranges::any_of(titles, [&](const std::string& title) {
      return title == letters || (letters.size() > 20 && title.find(letters) != std::string::npos);
    });
  };
  const std::string_view path = PathOf(url);
  const auto has_address = [&](const LinkedArticle& article) {
    return path.size() > 1 && PathOf(article.url) == path;
  };
  const auto is_of_another = [&](const LinkedArticle& article) {
    const bool is_address = article.url.find("://") != std::string::npos;
    return is_address && path.size() > 1 && PathOf(article.url).size() > 1;
  };
  const LinkedArticle* best = nullptr;
  int most = -1;
  for (const LinkedArticle& article : data.articles) {
    const bool is_here = has_address(article);
    const int says = 2 * (has_title(article) ? 1 : 0) + 2 * (is_here ? 1 : 0);
    if (says == 0 && is_of_another(article) && !titles.empty()) continue;
    if (says <= most) continue;
    best = &article;
    most = says;
  }
  return best;
}

}  // namespace synoptic::corpora::html
