// Sentences are <s>, and paragraphs <p>, if there are any. Words may be elements of their own, <w>,
// with white space between them that the text never had: marks are put to the words to which they
// belong in writing.

#include "corpora/bitext/documents.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpora/bitext/xml.hpp"
#include "synoptic/error.hpp"

namespace synoptic::corpora::bitext {
namespace {

template <std::size_t N>
bool IsOneOf(const std::string_view (&names)[N], std::string_view name) {
  return std::ranges::find(names, name) != std::end(names);
}

constexpr std::string_view kSilent[] = {"teiHeader", "cesHeader", "header",     "standOff",
                                        "note",      "fw",        "annotation", "time"};
constexpr std::string_view kBlocks[] = {"p", "head", "div", "ab", "l", "item", "sp", "u"};

constexpr std::string_view kSpace = " \t\r\n";

/// What stands to the word before it, and to that behind it.
constexpr std::string_view kToTheLeft[] = {".",  ",",  ";",   ":",   "!",   "?",  "%",   ")",
                                           "]",  "}",  "…",   "»",   "”",   "’",  "...", "n't",
                                           "'s", "'m", "'re", "'ve", "'ll", "'d", "''"};
constexpr std::string_view kToTheRight[] = {"(", "[", "{", "«", "“", "„", "¿", "¡", "‘", "``"};

bool IsWide(std::string_view text) {
  return text.size() >= 3 &&
         ((text[0] >= '\xE3' && text[0] <= '\xE9') || (text[0] == '\xEF' && text[1] >= '\xBC'));
}

class Handler : public XmlHandler {
 public:
  explicit Handler(const std::string& name) : name_(name) {}

  void Start(const XmlElement& element) override {
    if (silent_ > 0 || IsOneOf(kSilent, element.name)) {
      ++silent_;
      return;
    }
    const std::string_view tag =
        element["xml:lang"].empty() ? element["lang"] : element["xml:lang"];
    if (element.name == "text" || depth_ == 0) {
      if (texts_.empty() || texts_.back().text.size() > 0 || !tag.empty()) {
        std::string lang =
            tag.empty() && !texts_.empty() ? texts_.back().text.lang : std::string(tag);
        if (texts_.empty() || texts_.back().text.size() > 0) texts_.emplace_back();
        texts_.back().text.lang = std::move(lang);
      }
      begins_ = true;
    }
    ++depth_;
    if (IsOneOf(kBlocks, element.name)) begins_ = true;
    if (element.name == "s") {
      if (sentence_depth_++ == 0) {
        sentence_.clear();
        id_ = std::string(element["xml:id"].empty() ? element["id"] : element["xml:id"]);
      }
    } else if (element.name == "w" || element.name == "pc") {
      is_word_ = sentence_depth_ > 0;
      word_.clear();
      is_joined_ = element["misc"].find("SpaceAfter=No") != std::string_view::npos ||
                   element["join"] == "right" || element["spaceafter"] == "no";
    } else if (element.name == "lb" || element.name == "br") {
      if (sentence_depth_ > 0) sentence_ += ' ';
    }
  }

  void End(std::string_view name) override {
    if (silent_ > 0) {
      --silent_;
      return;
    }
    --depth_;
    if (IsOneOf(kBlocks, name)) begins_ = true;
    if (is_word_ && (name == "w" || name == "pc")) {
      AddWord();
    } else if (name == "s" && --sentence_depth_ == 0) {
      Add();
    }
  }

  void Text(std::string_view text) override {
    if (silent_ > 0 || sentence_depth_ == 0) return;
    if (is_word_) {
      word_ += text;
    } else if (!has_words_ || text.find_first_not_of(kSpace) != std::string_view::npos) {
      sentence_ += text;
    }
  }

  std::vector<MarkedText> Finish() {
    std::erase_if(texts_, [](const MarkedText& one) { return one.text.size() == 0; });
    if (texts_.empty()) FailAt(name_, 1, "expected sentences in elements <s>, found none");
    return std::move(texts_);
  }

 private:
  void AddWord() {
    is_word_ = false;
    std::string_view word = word_;
    while (!word.empty() && kSpace.find(word.front()) != kSpace.npos) word.remove_prefix(1);
    while (!word.empty() && kSpace.find(word.back()) != kSpace.npos) word.remove_suffix(1);
    if (word.empty()) return;
    if (!has_words_) sentence_.clear();
    const bool is_unspaced = IsWide(word) && sentence_.size() >= 3 &&
                             IsWide(std::string_view(sentence_).substr(sentence_.size() - 3));
    const bool is_left = IsOneOf(kToTheLeft, word);
    if (has_words_ && !no_space_ && !is_left && !is_unspaced) sentence_ += ' ';
    sentence_ += word;
    has_words_ = true;
    // "l'" and "d'" of French and Italian stand to the word behind them.
    const bool is_elided =
        word.size() > 1 && (word.ends_with('\'') || word.ends_with("’")) && !word.starts_with('\'');
    no_space_ = is_joined_ || IsOneOf(kToTheRight, word) || is_elided;
  }

  void Add() {
    has_words_ = no_space_ = false;
    if (texts_.empty()) texts_.emplace_back();
    MarkedText& marked = texts_.back();
    if (marked.text.size() == kMaxSentences) {
      throw Error(ErrorCode::kTooLarge,
                  name_ + ": more than " + std::to_string(kMaxSentences) + " sentences");
    }
    const auto paragraph = begins_ ? GivenText::Paragraph::kBegins : GivenText::Paragraph::kGoesOn;
    const auto index = marked.text.Add(sentence_, paragraph);
    if (!index) return;
    begins_ = false;
    if (!id_.empty()) marked.ids.emplace(id_, *index);
  }

  const std::string& name_;
  std::vector<MarkedText> texts_;
  std::size_t depth_ = 0;
  std::size_t silent_ = 0;
  std::size_t sentence_depth_ = 0;
  std::string sentence_;
  std::string id_;
  std::string word_;
  bool begins_ = true;      ///< A paragraph, with the next sentence.
  bool is_word_ = false;    ///< Within one.
  bool has_words_ = false;  ///< The sentence is made of such.
  bool is_joined_ = false;
  bool no_space_ = false;
};

}  // namespace

std::vector<MarkedText> ReadMarkedTexts(std::string_view bytes, const std::string& name) {
  Handler handler(name);
  ParseXml(bytes, name, handler);
  return handler.Finish();
}

}  // namespace synoptic::corpora::bitext
