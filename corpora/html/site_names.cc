// Titles of pages are made of parts: "Headline - Section | Site", "Site: Headline". A part is the
// site's if it has its name, as the page tells it or as the address has it; or if what is left is
// what a heading of the page says, which is the better witness.

#include "corpora/html/site_names.hpp"

#include <algorithm>
#include <cstddef>

#include "corpora/html/headline_words.hpp"

namespace synoptic::corpora::html {
namespace {

// What stands between the parts of a title.
constexpr std::string_view kMarks[] = {" | ",  " - ", " – ", " — ",  " :: ", "｜",  "：",
                                       " • ",  " » ", " « ", " › ",  " ‹ ",  " / ", " · ",
                                       " _ ",  " : ", " ~ ", " \\ ", " ‖ ",  " ― ", " ＿ ",
                                       " － ", "–|–", "| ",  "|",    "_",    ": "};

// Those that no headline has.
constexpr std::string_view kSureMarks[] = {" | ", " :: ", "｜", " » ", " • ", "| ", "|"};

constexpr std::size_t kShortestName = 3;  // Bytes.
constexpr std::size_t kShortPart = 30;    // Bytes of a part that may be a site's.

struct Cut {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< Of the mark.
  bool is_sure = false;
};

/// All marks in a title, of those that overlap the longest.
std::vector<Cut> CutsOf(std::string_view title) {
  std::vector<Cut> cuts;
  for (std::size_t at = 1; at < title.size();) {
    std::size_t size = 0;
    bool is_sure = false;
    for (const std::string_view mark : kMarks) {
      if (mark.size() <= size || !title.substr(at).starts_with(mark)) continue;
      size = mark.size();
      is_sure = std::ranges::find(kSureMarks, mark) != std::end(kSureMarks);
    }
    if (size > 0 && at + size < title.size()) cuts.push_back({at, at + size, is_sure});
    at += std::max<std::size_t>(size, 1);
  }
  return cuts;
}

/// "example" of "https://www.example.co.uk/2024/x".
std::string NameOfHost(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  std::string_view host = url.substr(0, url.find_first_of("/:?#"));
  std::string longest;
  const std::size_t last = host.rfind('.');
  host = host.substr(0, last == std::string_view::npos ? host.size() : last);
  while (!host.empty()) {
    const std::size_t end = std::min(host.find('.'), host.size());
    const std::string label = LettersOf(host.substr(0, end));
    // Of labels the last that is long enough: "co" is none, "news" in "news.example" is.
    if (label.size() > 3 || longest.empty()) longest = label;
    host.remove_prefix(std::min(end + 1, host.size()));
  }
  return longest == "www" ? std::string() : longest;
}

std::size_t CountWords(std::string_view text) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text, ' '));
}

}  // namespace

SiteNames::SiteNames(const Metadata& metadata) {
  for (const std::string& site : metadata.sites) {
    std::string name = LettersOf(site);
    if (name.size() >= kShortestName) names_.push_back(std::move(name));
  }
  std::string host = NameOfHost(metadata.url);
  if (host.size() >= kShortestName) names_.push_back(std::move(host));
}

bool SiteNames::Names(std::string_view part) const {
  constexpr std::size_t kWordsAbout = 24;  // Bytes: "Headlines and news of".
  const std::string letters = LettersOf(part);
  if (letters.size() < 2) return false;
  return std::ranges::any_of(names_, [&](const std::string& name) {
    if (letters == name) return true;
    if (letters.size() > name.size()) {
      return letters.size() <= 2 * name.size() + kWordsAbout / 2 &&
             letters.size() <= name.size() + kWordsAbout && letters.find(name) != std::string::npos;
    }
    return letters.size() >= kShortestName && 3 * letters.size() >= name.size() &&
           (name.starts_with(letters) || name.ends_with(letters));
  });
}

std::string SiteNames::Without(const std::string& title,
                               const std::function<bool(const std::string&)>& is_known) const {
  if (title.empty() || is_known(title)) return title;
  const std::vector<Cut> cuts = CutsOf(title);
  // The longest stretch of parts that is a title elsewhere.
  std::vector<std::size_t> begins{0};
  std::vector<std::size_t> ends;
  for (const Cut& cut : cuts) {
    begins.push_back(cut.end);
    ends.push_back(cut.begin);
  }
  ends.push_back(title.size());
  constexpr std::size_t kMostParts = 12;
  std::string known;
  if (begins.size() <= kMostParts) {
    for (const std::size_t begin : begins) {
      for (const std::size_t end : ends) {
        if (end <= begin || end - begin <= known.size()) continue;
        const std::string part = title.substr(begin, end - begin);
        if (is_known(part)) known = part;
      }
    }
  }
  if (!known.empty()) return known;
  std::size_t begin = 0;
  std::size_t end = title.size();
  for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
    const std::string_view last = std::string_view(title).substr(cut->end, end - cut->end);
    const bool is_short = cut->is_sure && last.size() <= kShortPart && CountWords(last) <= 4 &&
                          2 * last.size() <= cut->begin;
    if (!Names(last) && !is_short) break;
    end = cut->begin;
  }
  for (const Cut& cut : cuts) {
    if (cut.end >= end) break;
    const std::string_view first = std::string_view(title).substr(begin, cut.begin - begin);
    if (!Names(first)) break;
    begin = cut.end;
  }
  return title.substr(begin, end - begin);
}

bool IsPartOf(std::string_view title, std::string_view tab) {
  const std::string letters = LettersOf(title);
  if (letters.empty()) return false;
  if (letters == LettersOf(tab)) return true;
  const std::vector<Cut> cuts = CutsOf(tab);
  constexpr std::size_t kMostCuts = 12;
  if (cuts.size() > kMostCuts) return false;
  for (std::size_t from = 0; from <= cuts.size(); ++from) {
    const std::size_t begin = from == 0 ? 0 : cuts[from - 1].end;
    for (std::size_t to = from; to <= cuts.size(); ++to) {
      const std::size_t end = to == cuts.size() ? tab.size() : cuts[to].begin;
      if (end > begin && LettersOf(tab.substr(begin, end - begin)) == letters) return true;
    }
  }
  return false;
}

}  // namespace synoptic::corpora::html
