#include "corpora/bitext/links.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <system_error>
#include <utility>

#include "corpora/bitext/documents.hpp"
#include "corpora/bitext/xml.hpp"
#include "corpora/build_article.hpp"
#include "synoptic/error.hpp"

namespace synoptic::corpora::bitext {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostGroups = 10'000;

class Handler : public XmlHandler {
 public:
  Handler(const std::string& name, const fs::path& file, const ReadDocument& read)
      : name_(name), folder_(file.parent_path()), read_(read) {
    bitext_.texts.resize(2);
  }

  void Start(const XmlElement& element) override {
    if (element.name == "linkGrp" || (element.name == "cesAlign" && !element["fromDoc"].empty())) {
      BeginGroup(element);
    } else if (element.name == "link") {
      AddLink(element);
    }
  }
  void End(std::string_view) override {}
  void Text(std::string_view) override {}

  Bitext Finish() {
    if (groups_ == 0) FailAt(name_, 1, "expected the documents of an alignment, found none");
    return std::move(bitext_);
  }

 private:
  /// One of the two documents of a group.
  struct Side {
    std::size_t first = 0;  ///< The index of its first sentence in the text.
    std::string document;
    std::map<std::string, std::size_t, std::less<>> ids;
  };

  void BeginGroup(const XmlElement& element) {
    if (element["fromDoc"].empty() || element["toDoc"].empty()) {
      FailAt(name_, element.line, "expected two documents, fromDoc and toDoc");
    }
    if (++groups_ > kMostGroups) {
      throw Error(ErrorCode::kTooLarge, name_ + ":" + std::to_string(element.line) +
                                            ": more than " + std::to_string(kMostGroups) +
                                            " pairs of documents");
    }
    ReadSide(0, element["fromDoc"], element.line);
    ReadSide(1, element["toDoc"], element.line);
  }

  void ReadSide(std::size_t s, std::string_view document, std::size_t line) {
    GivenText& text = bitext_.texts[s];
    if (groups_ > 1) text.Break();
    Side& side = sides_[s];
    side.document = document;
    side.first = text.size();
    side.ids.clear();
    const fs::path file = Resolve(side.document, line);
    std::vector<MarkedText> marked = ReadMarkedTexts(read_(file), file.string());
    for (MarkedText& one : marked) {
      const std::size_t before = text.size();
      for (const auto& [id, index] : one.ids) side.ids.emplace(id, index + before - side.first);
      if (text.lang.empty()) text.lang = one.text.lang;
      text.Append(std::move(one.text));
    }
    if (text.id.empty()) text.id = IdOf(file);
  }

  /// The file that a document is, below the folder of the alignment.
  fs::path Resolve(const std::string& document, std::size_t line) const {
    const fs::path named(document);
    const bool leads_out =
        named.is_absolute() || document.find("://") != std::string::npos ||
        document.find('\\') != std::string::npos ||
        std::ranges::any_of(named, [](const fs::path& part) { return part == ".."; });
    if (leads_out) {
      FailAt(name_, line,
             "expected a document in the folder of the alignment, found \"" + document + "\"");
    }
    std::error_code error;
    fs::path file = folder_ / named;
    if (!fs::exists(file, error) && file.extension() == ".gz") file.replace_extension();
    if (!fs::is_regular_file(file, error)) {
      throw Error(ErrorCode::kNotFound, name_ + ":" + std::to_string(line) +
                                            ": names the document " + document +
                                            ", which is not there");
    }
    const fs::path root = fs::canonical(folder_.empty() ? fs::path(".") : folder_, error);
    const fs::path real = fs::canonical(file, error);
    const auto [end, ignored] = std::mismatch(root.begin(), root.end(), real.begin(), real.end());
    if (error || end != root.end()) {
      FailAt(name_, line,
             "the document \"" + document + "\" lies outside of the alignment's folder");
    }
    return file;
  }

  void AddLink(const XmlElement& element) {
    const std::string_view targets = element["xtargets"];
    const std::size_t middle = targets.find(';');
    if (groups_ == 0 || middle == std::string_view::npos) {
      FailAt(name_, element.line,
             "expected sentences on both sides of a semicolon, found \"" +
                 std::string(targets.substr(0, 60)) + "\"");
    }
    Bead bead;
    bead.a = IndicesOf(targets.substr(0, middle), sides_[0], element.line);
    bead.b = IndicesOf(targets.substr(middle + 1), sides_[1], element.line);
    pairs_ += bead.a.size() * bead.b.size();
    if (pairs_ > kMaxBeadPairs || bitext_.beads.size() >= 2 * kMaxSentences) {
      throw Error(ErrorCode::kTooLarge, name_ + ":" + std::to_string(element.line) +
                                            ": links of more than " +
                                            std::to_string(kMaxBeadPairs) + " pairs of sentences");
    }
    AddBead(std::move(bead), bitext_.beads);
  }

  std::vector<std::size_t> IndicesOf(std::string_view list, const Side& side,
                                     std::size_t line) const {
    std::set<std::size_t> indices;
    constexpr std::string_view kSpace = " \t\r\n";
    for (std::size_t at = 0; (at = list.find_first_not_of(kSpace, at)) != list.npos;) {
      const std::string_view id = list.substr(at, list.find_first_of(kSpace, at) - at);
      at += id.size();
      const auto found = side.ids.find(id);
      if (found == side.ids.end()) {
        FailAt(name_, line,
               "names the sentence \"" + std::string(id.substr(0, 60)) + "\", which is not in " +
                   side.document);
      }
      indices.insert(side.first + found->second);
    }
    return {indices.begin(), indices.end()};
  }

  const std::string& name_;
  const fs::path folder_;
  const ReadDocument& read_;
  Bitext bitext_;
  std::array<Side, 2> sides_;
  std::size_t groups_ = 0;
  std::size_t pairs_ = 0;
};

}  // namespace

Bitext ReadLinks(std::string_view bytes, const std::string& name, const fs::path& file,
                 const ReadDocument& read) {
  Handler handler(name, file, read);
  ParseXml(bytes, name, handler);
  return handler.Finish();
}

}  // namespace synoptic::corpora::bitext
