// A translation memory (TMX 1.4b, of LISA's OSCAR): what articles say alike, text beside text, with
// what is known of each pair as properties, so that a tool can leave out what is doubtful. Names of
// properties begin with "x-", as the standard asks of those that it does not define.

#include <ostream>
#include <string>
#include <utility>

#include "align/io/sentence_names.hpp"
#include "align/io/xml_output.hpp"
#include "align/views/short_forms.hpp"
#include "synoptic/io/io.hpp"

namespace synoptic::io {
namespace {

void WriteHeader(XmlOutput& xml, const Synopsis& synopsis) {
  const std::string version = XmlText(synopsis.engine.version);
  xml.Start("header");
  xml.Attribute("creationtool", "synoptic");
  xml.Attribute("creationtoolversion", version.empty() ? "unknown" : version);
  xml.Attribute("segtype", "sentence");
  xml.Attribute("o-tmf", "synoptic");
  xml.Attribute("adminlang", "en");
  xml.Attribute("srclang", synopsis.articles.empty()
                               ? "*all*"
                               : XmlLanguage(synopsis.articles.front().article.lang));
  xml.Attribute("datatype", "plaintext");
  xml.Property("x-order", OrderName(synopsis.order));
  xml.Property("x-model", synopsis.engine.model_name + ' ' + synopsis.engine.model_hash);
  xml.End();
}

void WriteSide(XmlOutput& xml, const ParallelText::Side& side, const Synopsis& synopsis,
               const SentenceNames& names) {
  const Article& article = synopsis.articles[side.article].article;
  xml.Start("tuv");
  xml.Attribute("xml:lang", XmlLanguage(article.lang));
  xml.Property("x-article", article.id);
  xml.Property("x-sentences", names.Of(side.article, side.units));
  xml.Element("seg", side.text);
  xml.End();
}

}  // namespace

void WriteTmx(const Synopsis& synopsis, std::ostream& out, const Selection& selection) {
  const std::vector<ParallelText> texts = ParallelTexts(synopsis, selection);
  const SentenceNames names(synopsis);
  XmlOutput xml;
  xml.Start("tmx");
  xml.Attribute("version", "1.4");
  WriteHeader(xml, synopsis);
  xml.Start("body");
  for (const ParallelText& text : texts) {
    xml.Start("tu");
    xml.Attribute("tuid", std::to_string(text.claim + 1));
    xml.Property("x-label", LabelName(text.label));
    xml.Property("x-probability", views::FourDecimals(text.probability));
    if (text.label_probability) {
      xml.Property("x-label-probability", views::FourDecimals(*text.label_probability));
    }
    for (const ParallelText::Side& side : text.sides) WriteSide(xml, side, synopsis, names);
    xml.End();
  }
  xml.End();
  xml.End();
  out << std::move(xml).Finish();
}

}  // namespace synoptic::io
