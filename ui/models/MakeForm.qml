// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// Whether a model can be made of the examined files, its name, the making, and what was made.
Column {
    id: form

    required property ModelsViewModel models
    readonly property ModelMaker maker: models.maker
    readonly property bool examined: maker.phase === MakingPhase.Examined
    readonly property bool made: maker.phase === MakingPhase.Made

    spacing: Metrics.m

    Row {
        width: parent.width
        visible: form.examined || form.made
        spacing: Metrics.s
        Accessible.role: Accessible.AlertMessage
        Accessible.name: verdict.text
        Icon {
            id: sign
            name: form.maker.complete ? "circle-check" : "circle-alert"
            color: form.maker.complete ? Theme.ok : Theme.error
        }
        Label {
            id: verdict
            width: parent.width - sign.width - parent.spacing
            //: %1: name of a model
            text: form.made ? qsTr("“%1” is ready.").arg(form.maker.madeName)
                //: %1: a size, such as "13.4 GB"
                : form.maker.complete ? qsTr("Nothing is missing, and the parts belong together: %1.").arg(form.maker.sizeText)
                : qsTr("No model can be made of these files yet. Add what is missing, or leave out what does not belong here.")
            wrapMode: Text.Wrap
            font.weight: Font.Medium
            Accessible.ignored: true
        }
    }
    Flow {
        width: parent.width
        visible: form.examined && form.maker.complete
        spacing: Metrics.s
        InputField {
            width: Math.min(parent.width, Metrics.selectPopup)
            name: qsTr("Name of the model")
            placeholderText: name
            text: form.maker.name
            onTextEdited: form.maker.setName(text)
            onAccepted: make.clicked()
        }
        TextButton {
            id: make
            prominent: true
            enabled: form.maker.nameProblem === ""
            iconName: "package"
            text: qsTr("Make model")
            hint: form.maker.nameProblem
            onClicked: {
                form.maker.make()
                making.focusButton()
            }
        }
    }
    Label {
        width: parent.width
        visible: text !== "" && form.examined && form.maker.complete
        text: form.maker.nameProblem
        wrapMode: Text.Wrap
        color: Theme.error
        font.pixelSize: Metrics.fontMeta
    }
    ProgressLine {
        id: making
        width: parent.width
        visible: form.maker.phase === MakingPhase.Making
        share: form.maker.share
        text: form.maker.progressText
        onCancelled: form.maker.cancel()
    }
    Flow {
        width: parent.width
        visible: form.made
        spacing: Metrics.s
        TextButton {
            prominent: true
            enabled: form.models.owned.verified === ""
            iconName: "message-square"
            text: qsTr("Use in chat")
            Accessible.description: form.maker.madeName
            onClicked: form.models.owned.useInChat(form.maker.madeFolder)
        }
        TextButton {
            iconName: "plus"
            text: qsTr("Make another model")
            onClicked: form.maker.clear()
        }
    }
}
