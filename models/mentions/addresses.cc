// URLs, e-mail addresses and handles. One pass looks for what each cannot be without: "://",
// "www.", a slash behind the name of a host, "@" and "#"; a reader of each then looks at the
// neighbourhood. A reader of a URL ends where the pass goes on, and those of hosts and e-mail
// addresses look back no further than these may be long, so that the whole is linear.
//
// Where a post was copied, a date may touch its link: "pic.twitter.com/rEJu7OTNGT24 April 2024".
// The links of posts have a fixed length; of others, the end is given up where a date begins in it
// that ends behind it.

#include <algorithm>
#include <string>
#include <utility>

#include "models/language/byte_set.hpp"
#include "models/language/characters.hpp"
#include "models/language/domains.hpp"
#include "models/language/icu.hpp"
#include "models/mentions/mentions.hpp"
#include "models/mentions/spelling.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kMaxLocalPart = 64;  // RFC 5321.
constexpr std::size_t kMaxHost = 64;

constexpr std::size_t kPostLinkLength = 10;  // Of the last part of a link of a post.

bool IsAsciiAlnum(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

// Whether the byte before `i` could be part of a word, so that nothing begins at `i`.
bool FollowsWord(std::string_view text, std::size_t i) {
  return i > 0 && (IsAsciiAlnum(text[i - 1]) || text[i - 1] == '_');
}

bool StartsWithIgnoringCase(std::string_view text, std::string_view small) {
  return text.size() >= small.size() &&
         std::equal(small.begin(), small.end(), text.begin(),
                    [](char a, char b) { return a == b || a == (b | 0x20); });
}

std::string_view Scheme(std::string_view rest) {
  for (const std::string_view scheme : {"https://", "http://", "ftp://"}) {
    if (StartsWithIgnoringCase(rest, scheme)) return rest.substr(0, scheme.size());
  }
  return {};
}

// What a URL in running text goes on with. Ideographs and kana do not go on: they are the text that
// follows without a space.
bool IsInUrl(UChar32 c) {
  if (c < 0) return false;
  if (c < 0x80)
    return c > ' ' && c != 0x7F &&
           std::string_view("<>\"`{}|\\^").find(static_cast<char>(c)) == std::string_view::npos;
  return language::IsWordPart(c) && !language::IsIdeographOrKana(c) &&
         !language::HasCategory(c, U_GC_CF_MASK);
}

std::size_t UrlEnd(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  std::size_t open = 0;
  for (std::size_t i = begin; i < text.size();) {
    if (!IsInUrl(language::NextCharacter(text, i))) break;
    const char last = text[i - 1];
    if (last == '(') ++open;
    if (last == ')' && open-- == 0) break;  // Closes what opened before the URL.
    end = i;
  }
  while (end > begin &&
         std::string_view(".,;:!?'*_~[]").find(text[end - 1]) != std::string_view::npos) {
    --end;
  }
  if (open > 0 && end > begin && text[end - 1] == '(') --end;
  return end;
}

// The end of a link of a post that begins at `begin`, without its scheme; `end` of others.
std::size_t EndOfPostLink(std::string_view text, std::size_t begin, std::size_t end) {
  for (const std::string_view link : kPostLinks) {
    if (!StartsWithIgnoringCase(text.substr(begin), link)) continue;
    const std::size_t last = begin + link.size() + kPostLinkLength;
    const std::string_view path = text.substr(begin + link.size(), kPostLinkLength);
    if (last < end && std::ranges::all_of(path, IsAsciiAlnum)) return last;
  }
  return end;
}

// Where a date begins within the last characters of a link and ends behind it; else `end`.
std::size_t BeginOfDate(std::string_view text, std::size_t begin, std::size_t end,
                        std::string_view lang) {
  constexpr std::size_t kLongestDate = 32;
  constexpr std::size_t kReach = 10;
  const std::size_t next = end < text.size() ? end + (text[end] == ' ' ? 1 : 0) : end;
  if (lang.empty() || next >= text.size()) return end;
  const std::size_t last = std::min(text.size(), end + kLongestDate);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t i = end - std::min(kReach, end - begin); i < end; ++i) {
    const bool may_begin = i > begin && (is_digit(text[i]) || (text[i] >= 'A' && text[i] <= 'Z')) &&
                           IsAsciiAlnum(text[i - 1]);
    if (!may_begin) continue;
    // Cut between characters.
    std::size_t cut = last;
    while (cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80) --cut;
    for (const Mention& mention : FindFigures(text.substr(i, cut - i), lang, {})) {
      if (mention.span.begin > 0) break;
      if (mention.type == MentionType::kDate && i + mention.span.end > end) return i;
    }
  }
  return end;
}

std::string Lower(std::string_view ascii) {
  std::string lower(ascii);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// Without what does not tell two addresses apart: scheme, "www.", a slash at the end, and the case
// of the host.
std::string UrlValue(std::string_view url) {
  url.remove_prefix(Scheme(url).size());
  if (StartsWithIgnoringCase(url, "www.")) url.remove_prefix(4);
  const std::size_t host = std::min(url.find_first_of("/?#"), url.size());
  std::string value = Lower(url.substr(0, host)).append(url.substr(host));
  if (value.ends_with('/')) value.pop_back();
  return value;
}

class AddressFinder {
 public:
  AddressFinder(std::string_view text, std::string_view lang) : text_(text), lang_(lang) {}

  std::vector<Mention> Find() {
    while (at_ < text_.size()) {
      static constexpr language::ByteSet kBeginnings("@#/hHfFwW\xEF");
      const std::size_t found = kBeginnings.FindIn(text_, at_);
      if (found == text_.size()) break;
      at_ = found + 1;
      ReadAt(found);
    }
    return std::move(mentions_);
  }

 private:
  void Add(MentionType type, std::size_t begin, std::size_t end, std::string value) {
    mentions_.push_back({type, {begin, end}, Value(std::move(value))});
    at_ = end;
  }

  void ReadAt(std::size_t i) {
    switch (text_[i]) {
      case '@':
        if (!ReadEmail(i)) ReadHandle(i, i + 1);
        return;
      case '#':
        return ReadHandle(i, i + 1);
      case '/':
        return ReadHost(i);
      case '\xEF': {  // Fullwidth "@" and "#".
        const std::string_view sign = text_.substr(i, 3);
        if (sign == "\uFF20" || sign == "\uFF03") ReadHandle(i, i + 3);
        return;
      }
      default:
        return ReadUrl(i);
    }
  }

  void ReadUrl(std::size_t begin) {
    if (FollowsWord(text_, begin)) return;
    const std::string_view rest = text_.substr(begin);
    const std::size_t scheme = Scheme(rest).size();
    if (scheme == 0 && !StartsWithIgnoringCase(rest, "www.")) return;
    AddUrl(begin, scheme);
  }

  // "bit.ly/3xYz": a slash behind a host.
  void ReadHost(std::size_t slash) {
    const auto is_host = [](char c) { return IsAsciiAlnum(c) || c == '.' || c == '-'; };
    const std::size_t floor = std::max(slash - std::min(slash, kMaxHost),
                                       mentions_.empty() ? 0 : mentions_.back().span.end);
    std::size_t begin = slash;
    while (begin > floor && is_host(text_[begin - 1])) --begin;
    const std::string host = Lower(text_.substr(begin, slash - begin));
    const std::size_t point = host.rfind('.');
    if (point == std::string::npos || point == 0 || FollowsWord(text_, begin)) return;
    const bool is_known = language::IsTopLevelDomain(std::string_view(host).substr(point + 1));
    const bool has_path = slash + 1 < text_.size() && IsAsciiAlnum(text_[slash + 1]);
    if (is_known && has_path && IsAsciiAlnum(host.front())) AddUrl(begin, 0);
  }

  void AddUrl(std::size_t begin, std::size_t scheme) {
    std::size_t end = UrlEnd(text_, begin);
    end = EndOfPostLink(text_, begin + scheme, end);
    end = BeginOfDate(text_, begin + scheme, end, lang_);
    const std::string value =
        end > begin + scheme ? UrlValue(text_.substr(begin, end - begin)) : "";
    const std::size_t point = value.find('.');
    const bool has_host = point != std::string::npos ? point > 0 : scheme > 0 && !value.empty();
    if (has_host) Add(MentionType::kUrl, begin, end, value);
  }

  bool ReadEmail(std::size_t sign) {
    const auto is_local = [](char c) {
      return IsAsciiAlnum(c) || c == '.' || c == '_' || c == '-' || c == '+';
    };
    const std::size_t floor = mentions_.empty() ? 0 : mentions_.back().span.end;
    std::size_t begin = sign;
    while (begin > floor && is_local(text_[begin - 1]) && sign - begin <= kMaxLocalPart) --begin;
    while (begin < sign && !IsAsciiAlnum(text_[begin])) ++begin;
    std::size_t end = sign + 1;
    std::size_t point = 0;
    for (;
         end < text_.size() && (IsAsciiAlnum(text_[end]) || text_[end] == '-' || text_[end] == '.');
         ++end) {
      if (text_[end] == '.' && end + 1 < text_.size() && IsAsciiAlnum(text_[end + 1])) point = end;
    }
    while (end > sign + 1 && !IsAsciiAlnum(text_[end - 1])) --end;
    const bool is_address =
        begin < sign && sign - begin <= kMaxLocalPart && point > sign + 1 && end > point + 2;
    if (is_address) Add(MentionType::kUrl, begin, end, Lower(text_.substr(begin, end - begin)));
    return is_address;
  }

  // A sign that no word stands before, then letters, digits and underscores; not digits alone
  // ("#1"), and not "# heading".
  void ReadHandle(std::size_t sign, std::size_t begin) {
    constexpr std::size_t kMaxCharacters = 100;
    if (FollowsWord(text_, sign)) return;
    const bool is_tag =
        text_.substr(sign, begin - sign) != "@" && text_.substr(sign, begin - sign) != "\uFF20";
    std::size_t end = begin;
    bool has_letter = false;
    for (std::size_t i = begin, count = 0; i < text_.size() && count < kMaxCharacters; ++count) {
      const UChar32 c = language::NextCharacter(text_, i);
      const bool is_part = c < 0x80 ? c == '_' || (c > 0 && IsAsciiAlnum(static_cast<char>(c)))
                                    : is_tag && language::IsWordPart(c);
      if (!is_part) break;
      has_letter = has_letter || (c >= 0 && language::IsLetter(c));
      end = i;
    }
    if (!has_letter) return;
    std::string name = NormaliseSpelling(text_.substr(begin, end - begin), Case::kFold);
    Add(MentionType::kHandle, sign, end, (is_tag ? "#" : "@") + name);
  }

  std::string_view text_;
  std::string_view lang_;
  std::size_t at_ = 0;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> FindAddresses(std::string_view text, std::string_view lang) {
  return AddressFinder(text, lang).Find();
}

std::string Detached(std::string_view text, const std::vector<Mention>& addresses) {
  std::string detached(text);
  for (const Mention& address : addresses) {
    const std::size_t end = address.span.end;
    const bool runs_on =
        end < text.size() && IsAsciiAlnum(text[end]) && IsAsciiAlnum(text[end - 1]);
    if (runs_on) detached[end - 1] = ' ';
  }
  return detached;
}

}  // namespace synoptic::mentions
