// Translation memories (TMX 1.1 to 1.4b, of LISA's OSCAR). A segment is a sentence. What stands in
// <bpt>, <ept>, <ph>, <it> and <ut> is code of the format that was translated, and no text; that in
// <hi> is text. Alternatives in one language are sentences of one side of a unit.

#include "corpora/bitext/memory.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "corpora/bitext/xml.hpp"
#include "synoptic/error.hpp"

namespace synoptic::corpora::bitext {
namespace {

constexpr std::size_t kMostTexts = 1'000;

class Handler : public XmlHandler {
 public:
  explicit Handler(const std::string& name) : name_(name) {}

  void Start(const XmlElement& element) override {
    if (element.name == "tu") {
      unit_.clear();
    } else if (element.name == "tuv") {
      lang_ = std::string(element["xml:lang"].empty() ? element["lang"] : element["xml:lang"]);
      if (lang_.empty())
        FailAt(name_, element.line, "expected the language of a <tuv>, found none");
      article_.clear();
    } else if (element.name == "prop") {
      is_article_ = element["type"] == "x-article";
    } else if (element.name == "seg") {
      is_segment_ = true;
      segment_.clear();
    } else if (is_segment_ && IsCode(element.name)) {
      ++codes_;
    }
  }

  void End(std::string_view name) override {
    if (name == "prop") {
      is_article_ = false;
    } else if (name == "seg") {
      is_segment_ = false;
      codes_ = 0;
      Add();
    } else if (name == "tu") {
      for (auto& [text, sentence] : unit_) units_.push_back({text, sentence, number_});
      ++number_;
      unit_.clear();
    } else if (is_segment_ && codes_ > 0 && IsCode(name)) {
      --codes_;
    }
  }

  void Text(std::string_view text) override {
    if (is_segment_ && codes_ == 0) segment_ += text;
    if (is_article_ && !is_segment_) article_ += text;
  }

  Bitext Finish() {
    if (bitext_.texts.empty())
      FailAt(name_, 1, "expected segments of a translation memory, found none");
    if (bitext_.texts.size() == 2) FindBeads();
    return std::move(bitext_);
  }

 private:
  struct Given {
    std::size_t text = 0;
    std::size_t sentence = 0;
    std::size_t unit = 0;
  };

  static bool IsCode(std::string_view name) {
    constexpr std::string_view kCodes[] = {"bpt", "ept", "ph", "it", "ut"};
    return std::ranges::find(kCodes, name) != std::end(kCodes);
  }

  void Add() {
    const auto [place, is_new] =
        places_.emplace(std::pair(FoldTag(lang_), article_), bitext_.texts.size());
    if (is_new) {
      if (bitext_.texts.size() == kMostTexts) {
        throw Error(ErrorCode::kTooLarge,
                    name_ + ": more than " + std::to_string(kMostTexts) + " languages");
      }
      GivenText& text = bitext_.texts.emplace_back();
      text.lang = lang_;
      text.id = article_;
    }
    GivenText& text = bitext_.texts[place->second];
    if (text.size() == kMaxSentences) {
      throw Error(ErrorCode::kTooLarge,
                  name_ + ": more than " + std::to_string(kMaxSentences) + " segments");
    }
    const auto sentence = text.Add(segment_, GivenText::Paragraph::kBegins);
    if (sentence) unit_.emplace_back(place->second, *sentence);
  }

  void FindBeads() {
    Bead bead;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      (units_[i].text == 0 ? bead.a : bead.b).push_back(units_[i].sentence);
      if (i + 1 == units_.size() || units_[i + 1].unit != units_[i].unit) {
        AddBead(std::exchange(bead, {}), bitext_.beads);
      }
    }
  }

  const std::string& name_;
  Bitext bitext_;
  std::map<std::pair<std::string, std::string>, std::size_t> places_;  ///< By language, article.
  std::vector<Given> units_;
  std::vector<std::pair<std::size_t, std::size_t>> unit_;  ///< That is being read.
  std::size_t number_ = 0;
  std::string lang_;
  std::string article_;
  std::string segment_;
  bool is_article_ = false;
  bool is_segment_ = false;
  std::size_t codes_ = 0;  ///< Within one another.
};

}  // namespace

Bitext ReadMemory(std::string_view bytes, const std::string& name) {
  Handler handler(name);
  ParseXml(bytes, name, handler);
  return handler.Finish();
}

}  // namespace synoptic::corpora::bitext
