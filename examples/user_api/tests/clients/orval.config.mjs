// The client of `orval`, for the service and its document at the URL in `SERVICE`.
export default {
    user_api: {
        input: `${process.env.SERVICE}/openapi.json`,
        output: { target: "generated/orval.ts", client: "fetch", baseUrl: process.env.SERVICE },
    },
};
