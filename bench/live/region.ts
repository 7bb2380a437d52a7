/** The only region of the measurements. */
export const regionId = 'cn-hangzhou';
