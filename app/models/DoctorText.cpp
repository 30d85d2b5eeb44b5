// SPDX-License-Identifier: Apache-2.0
#include "app/models/DoctorText.h"

#include "app/bridge/Conversions.h"

#include "engine/core/PerModality.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <optional>

namespace nextgpt::app {

namespace {

constexpr const char* kContext = "DoctorText";

struct Word {
    const char* name;
    const char* text;
};

constexpr std::array kParts{
    Word{"llm", QT_TRANSLATE_NOOP("DoctorText", "Language model")},
    Word{"imagebind", QT_TRANSLATE_NOOP("DoctorText", "ImageBind")},
    Word{"nextgpt", QT_TRANSLATE_NOOP("DoctorText", "NExT-GPT's trained tensors")},
};

struct MediumWords {
    const char* decoder; ///< title of the part
    const char* word;    ///< in the doctor's sentences
};

constexpr PerModality kMediumWords{
    MediumWords{.decoder = QT_TRANSLATE_NOOP("DoctorText", "Image decoder"),
                .word = QT_TRANSLATE_NOOP("DoctorText", "image")},
    MediumWords{.decoder = QT_TRANSLATE_NOOP("DoctorText", "Video decoder"),
                .word = QT_TRANSLATE_NOOP("DoctorText", "video")},
    MediumWords{.decoder = QT_TRANSLATE_NOOP("DoctorText", "Audio decoder"),
                .word = QT_TRANSLATE_NOOP("DoctorText", "audio")},
};

constexpr std::array kKinds{
    Word{"language_model", QT_TRANSLATE_NOOP("DoctorText", "language model")},
    Word{"language_model_delta", QT_TRANSLATE_NOOP("DoctorText", "delta of a language model")},
    Word{"imagebind", QT_TRANSLATE_NOOP("DoctorText", "ImageBind")},
    Word{"learned_tensors", QT_TRANSLATE_NOOP("DoctorText", "NExT-GPT's trained tensors")},
    Word{"lora_adapter", QT_TRANSLATE_NOOP("DoctorText", "separate LoRA adapter")},
    Word{"image_unet", QT_TRANSLATE_NOOP("DoctorText", "denoiser of an image decoder")},
    Word{"video_unet", QT_TRANSLATE_NOOP("DoctorText", "denoiser of a video decoder")},
    Word{"audio_unet", QT_TRANSLATE_NOOP("DoctorText", "denoiser of an audio decoder")},
    Word{"autoencoder", QT_TRANSLATE_NOOP("DoctorText", "autoencoder of images or videos")},
    Word{"audio_autoencoder", QT_TRANSLATE_NOOP("DoctorText", "autoencoder of spectrograms")},
    Word{"clip_text", QT_TRANSLATE_NOOP("DoctorText", "CLIP text encoder")},
    Word{"clap_text", QT_TRANSLATE_NOOP("DoctorText", "CLAP text encoder")},
    Word{"vocoder", QT_TRANSLATE_NOOP("DoctorText", "vocoder")},
    Word{"scheduler", QT_TRANSLATE_NOOP("DoctorText", "scheduler")},
    Word{"sentence_piece", QT_TRANSLATE_NOOP("DoctorText", "tokenizer of the language model")},
    Word{"added_tokens", QT_TRANSLATE_NOOP("DoctorText", "added tokens of the language model")},
    Word{"clip_tokenizer", QT_TRANSLATE_NOOP("DoctorText", "tokenizer of a CLIP text encoder")},
    Word{"roberta_tokenizer", QT_TRANSLATE_NOOP("DoctorText", "tokenizer of a CLAP text encoder")},
};

/// As the doctor writes them, except for %1, %2… in place of names and numbers.
constexpr std::array kSentences{
    QT_TRANSLATE_NOOP("DoctorText", "%1 holds tensors of no network that this program knows."),
    QT_TRANSLATE_NOOP("DoctorText", "%1 is an adapter file of NExT-GPT's newer code; rename its tensors from "
                                    "model.mm_input_projector to mm_input_projector."),
    QT_TRANSLATE_NOOP("DoctorText", "There is no language model."),
    QT_TRANSLATE_NOOP("DoctorText", "NExT-GPT 7B was trained with Vicuna 7B v0; give its folder."),
    QT_TRANSLATE_NOOP("DoctorText", "There is no tokenizer.model of the language model."),
    QT_TRANSLATE_NOOP("DoctorText", "It was published in the same folder as the language model."),
    QT_TRANSLATE_NOOP("DoctorText", "There is no ImageBind."),
    QT_TRANSLATE_NOOP("DoctorText", "Give imagebind_huge."),
    QT_TRANSLATE_NOOP("DoctorText", "There is no projection that NExT-GPT trains."),
    QT_TRANSLATE_NOOP("DoctorText", "Give NExT-GPT's pytorch_model.pt."),
    QT_TRANSLATE_NOOP("DoctorText", "There is no autoencoder of the %1 decoder."),
    QT_TRANSLATE_NOOP("DoctorText", "There is no text encoder of the %1 decoder."),
    QT_TRANSLATE_NOOP("DoctorText", "There is no tokenizer (vocab.json and merges.txt) of the %1 decoder."),
    QT_TRANSLATE_NOOP("DoctorText", "There is no scheduler_config.json of the %1 decoder."),
    QT_TRANSLATE_NOOP("DoctorText", "There is no vocoder of the %1 decoder."),
    QT_TRANSLATE_NOOP("DoctorText", "Give the whole folder in which the %1 decoder was published."),
    QT_TRANSLATE_NOOP("DoctorText", "There is no config.json for the %1."),
    QT_TRANSLATE_NOOP("DoctorText", "Give the whole folder in which it was published."),
    QT_TRANSLATE_NOOP("DoctorText", "There is no config.json for ImageBind, whose widths are not those of "
                                    "imagebind_huge."),
    QT_TRANSLATE_NOOP("DoctorText", "Write one; docs/bundle-format.md describes it."),
    QT_TRANSLATE_NOOP("DoctorText", "There is no %1 decoder: the model cannot generate this medium."),
    QT_TRANSLATE_NOOP("DoctorText", "Two files are of the kind \"%1\": %2 and %3."),
    QT_TRANSLATE_NOOP("DoctorText", "Give only one of them."),
    QT_TRANSLATE_NOOP("DoctorText", "%1 is another copy of %2 and is not used."),
    QT_TRANSLATE_NOOP("DoctorText", "The shard %1 is missing."),
    QT_TRANSLATE_NOOP("DoctorText", "Download it into the folder of the others."),
    QT_TRANSLATE_NOOP("DoctorText", "%1 names shards of which none is there."),
    QT_TRANSLATE_NOOP("DoctorText",
                      "Its sizes are not those of Stable Diffusion 1 or 2; put one into a folder "
                      "%1 beside the file."),
    QT_TRANSLATE_NOOP("DoctorText", "A single file does not contain it; it is in the folder of the same name "
                                    "where Stable Diffusion is published in diffusers' layout."),
    QT_TRANSLATE_NOOP("DoctorText",
                      "No scheduler_config.json is beside the single file; Stable Diffusion 1's is taken."),
    QT_TRANSLATE_NOOP("DoctorText",
                      "There is no base for %1, which holds only differences to another language model."),
    QT_TRANSLATE_NOOP("DoctorText",
                      "Give the folder of the model it was made from as well; for Vicuna v0 and "
                      "v1.1 this is LLaMA."),
    QT_TRANSLATE_NOOP("DoctorText",
                      "The delta %1 was made from a language model of %2 layers and %3 numbers, its base %4 "
                      "has %5 and %6."),
    QT_TRANSLATE_NOOP("DoctorText", "Give the language model from which the delta was made."),
    QT_TRANSLATE_NOOP("DoctorText", "There is no adapter_config.json for %1."),
    QT_TRANSLATE_NOOP(
        "DoctorText",
        "It states the scale of the adapter and was published in the same folder as the adapter."),
    QT_TRANSLATE_NOOP("DoctorText", "Both %1 and %2 have LoRA branches."),
    QT_TRANSLATE_NOOP("DoctorText", "Give only one of them, or merge one into the language model."),
    QT_TRANSLATE_NOOP("DoctorText", "The language model has %1 layers, the LoRA adapter was trained for %2."),
    QT_TRANSLATE_NOOP("DoctorText", "Give the language model with which the adapter was trained."),
    QT_TRANSLATE_NOOP("DoctorText", "Give the tokenizer that was published with the language model."),
    QT_TRANSLATE_NOOP("DoctorText",
                      "No added_tokens.json says how many signal tokens there are; NExT-GPT's counts are "
                      "assumed: 4 for images, 24 for videos, 8 for audio."),
    QT_TRANSLATE_NOOP(
        "DoctorText",
        "No file states the scale of the LoRA branches; NExT-GPT's is taken, alpha / rank = 1."),
    QT_TRANSLATE_NOOP("DoctorText", "%1 is a checkpoint of stage 1 or 2."),
    QT_TRANSLATE_NOOP("DoctorText", "Use the one of stage 3, which has been trained to answer."),
    QT_TRANSLATE_NOOP("DoctorText", "ImageBind gives %1 numbers, the input projection takes %2."),
    QT_TRANSLATE_NOOP("DoctorText", "Give the ImageBind whose embeddings have %1 numbers."),
    QT_TRANSLATE_NOOP("DoctorText",
                      "The language model is %1 numbers wide, the projections were trained with %2."),
    QT_TRANSLATE_NOOP("DoctorText", "Give the language model with which the projections were trained."),
    QT_TRANSLATE_NOOP("DoctorText",
                      "The language model has %1 layers, the LoRA branches were trained for %2."),
    QT_TRANSLATE_NOOP("DoctorText", "The language model has %1 rows, the projections were trained with %2."),
    QT_TRANSLATE_NOOP("DoctorText",
                      "The file of the projections must hold the token tables with the new rows; NExT-GPT's "
                      "pytorch_model.pt does."),
    QT_TRANSLATE_NOOP("DoctorText",
                      "The tokenizer has %1 pieces and needs %2 rows with the signal tokens, the "
                      "projections were trained with %3."),
    QT_TRANSLATE_NOOP(
        "DoctorText",
        "Give the tokenizer and the added_tokens.json with which the projections were trained."),
    QT_TRANSLATE_NOOP("DoctorText", "NExT-GPT's tensors have no projection for the %1 decoder."),
    QT_TRANSLATE_NOOP("DoctorText",
                      "Leave the %1 decoder out, or give projections that were trained with one."),
    QT_TRANSLATE_NOOP("DoctorText", "This %1 decoder is conditioned by %2 numbers, the projection gives %3."),
    QT_TRANSLATE_NOOP("DoctorText",
                      "Give a %1 decoder that is conditioned by %2 numbers, or projections that were trained "
                      "with this one."),
    QT_TRANSLATE_NOOP("DoctorText", "The %1 decoder's text encoder gives %2 numbers, its denoiser takes %3."),
    QT_TRANSLATE_NOOP("DoctorText", "Give the text encoder that was published with this denoiser."),
    QT_TRANSLATE_NOOP("DoctorText",
                      "The %1 decoder's text encoder has %2 positions, the projection gives %3."),
    QT_TRANSLATE_NOOP("DoctorText", "The %1 decoder's denoiser works on %2 channels, its autoencoder on %3."),
    QT_TRANSLATE_NOOP("DoctorText", "Give the autoencoder that was published with this denoiser."),
};

QString translated(const char* text) {
    return QCoreApplication::translate(kContext, text);
}

template<typename Words>
std::optional<QString> find(const Words& words, const QString& name) {
    for (const Word& word : words)
        if (name == QLatin1String(word.name))
            return translated(word.text);
    return std::nullopt;
}

/// nullopt for every word that is no medium's name.
std::optional<Modality> mediumFrom(const QString& word) {
    const auto modality = modalityFromName(word.toStdString());
    return modality == Modality::Text ? std::nullopt : modality;
}

/// Matches what the doctor makes of a sentence; the groups are what it filled in.
QRegularExpression patternOf(const char* sentence) {
    QString pattern = QRegularExpression::escape(QString::fromUtf8(sentence));
    for (int number = 1; pattern.contains(QStringLiteral("\\%%1").arg(number)); ++number)
        pattern.replace(QStringLiteral("\\%%1").arg(number), QStringLiteral("(.+?)"));
    return QRegularExpression('^' + pattern + '$');
}

/// A word of the doctor's that has a translation, or a name or number as it is.
QString filledIn(const QString& text) {
    for (const Word& kind : kKinds) {
        if (text == QLatin1String(kind.text))
            return translated(kind.text);
        if (const QString words = QLatin1String(kind.text) + QLatin1Char(' '); text.startsWith(words))
            return translated(kind.text) + ' ' + text.mid(words.size()); // and the path of the file
    }
    const auto modality = mediumFrom(text);
    return modality ? translated(kMediumWords[*modality].word) : text;
}

/// With what the groups of a match captured; at once, so that a name with "%1" in it is not filled in itself.
QString filledIn(const QString& text, const QStringList& groups) {
    static const QRegularExpression place("%([1-9])");
    QString filled;
    qsizetype end = 0;
    for (auto places = place.globalMatch(text); places.hasNext();) {
        const auto found = places.next();
        filled += text.mid(end, found.capturedStart() - end) +
                  filledIn(groups.value(found.captured(1).toInt() - 1));
        end = found.capturedEnd();
    }
    return filled + text.mid(end);
}

} // namespace

QStringList partsOfBundles() {
    QStringList parts;
    for (const Word& part : kParts)
        parts.append(QString::fromUtf8(part.name));
    for (const MediumNames& medium : kMedia)
        parts.append(toQString(medium.name));
    return parts;
}

QString partText(const QString& part) {
    if (const auto modality = mediumFrom(part))
        return translated(kMediumWords[*modality].decoder);
    return find(kParts, part).value_or(part);
}

QString kindText(const QString& kind, const QString& description) {
    return find(kKinds, kind).value_or(description);
}

QString doctorText(const QString& sentence) {
    for (const char* known : kSentences)
        if (const auto match = patternOf(known).match(sentence); match.hasMatch())
            return filledIn(translated(known), match.capturedTexts().mid(1));
    return sentence;
}

QStringList doctorSentences() {
    QStringList sentences;
    for (const char* sentence : kSentences)
        sentences.append(QString::fromUtf8(sentence));
    return sentences;
}

} // namespace nextgpt::app
