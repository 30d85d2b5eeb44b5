// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick
import NextGpt.App

// The table of modalities: a new one needs a row here, a delegate in parts/ and its curves in runs/CurveCards.qml.
QtObject {
    id: modalities

    // In the order of the Modality enumeration.
    readonly property list<ModalityInfo> all: [
        ModalityInfo {
            modality: Modality.Text
            icon: "message-square"
            color: Theme.dark ? "#8FB3FF" : "#2F5FD0"
            //: A modality, as in "text, image, video, audio"
            name: qsTr("text")
            title: qsTr("Text")
        },
        ModalityInfo {
            modality: Modality.Image
            delegateName: "Image"
            visual: true
            icon: "image"
            color: Theme.dark ? "#5BD1A5" : "#0B7A55"
            //: A modality, as in "text, image, video, audio"
            name: qsTr("image")
            title: qsTr("Image")
            plural: qsTr("Images")
            unavailable: qsTr("This model cannot generate images")
            stop: qsTr("Stop this image")
            save: qsTr("Save image")
            guidanceHelp: qsTr("How closely the image follows the prompt")
        },
        ModalityInfo {
            modality: Modality.Video
            delegateName: "Video"
            visual: true
            icon: "film"
            color: Theme.dark ? "#C79BFF" : "#7A3EC8"
            overlayColor: "#C79BFF"
            //: A modality, as in "text, image, video, audio"
            name: qsTr("video")
            title: qsTr("Video")
            plural: qsTr("Videos")
            unavailable: qsTr("This model cannot generate videos")
            stop: qsTr("Stop this video")
            save: qsTr("Save video")
            guidanceHelp: qsTr("How closely the video follows the prompt")
        },
        ModalityInfo {
            modality: Modality.Audio
            delegateName: "Audio"
            icon: "audio-waveform"
            color: Theme.dark ? "#FFB454" : "#8F5400"
            overlayColor: "#FFB454"
            //: A modality, as in "text, image, video, audio"
            name: qsTr("audio")
            title: qsTr("Audio")
            plural: qsTr("Audio")
            unavailable: qsTr("This model cannot generate audio")
            stop: qsTr("Stop this audio clip")
            save: qsTr("Save audio")
            guidanceHelp: qsTr("How closely the audio follows the prompt")
        }
    ]
    readonly property ModalityInfo text: all[Modality.Text]
    readonly property ModalityInfo image: all[Modality.Image]
    readonly property ModalityInfo video: all[Modality.Video]
    readonly property ModalityInfo audio: all[Modality.Audio]

    function of(modality: int): ModalityInfo {
        return all[modality]
    }
}
